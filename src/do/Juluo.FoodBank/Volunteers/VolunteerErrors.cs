namespace Juluo.FoodBank;

internal static class VolunteerErrors
{
    public sealed record NoSuchMember(string Typed) : Invalid("food-volunteer.no-such-member", "member");

    public sealed record SeveralOfThatName(string Typed) : Invalid("food-volunteer.several-of-that-name", "member");

    public sealed record Already() : Conflict("food-volunteer.already");
}
