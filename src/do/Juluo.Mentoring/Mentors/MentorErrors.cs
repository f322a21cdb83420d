namespace Juluo.Mentoring;

internal static class MentorErrors
{
    public sealed record CapacityOutOfRange(int Most) : Invalid("mentor.capacity-out-of-range", "capacity");

    public sealed record UntilPast() : Invalid("mentor.until-past", "until");

    public sealed record NotOffering() : Conflict("mentor.not-offering");

    public sealed record Full() : Conflict("mentor.full");

    public sealed record Oneself() : Conflict("mentor.oneself");

    public sealed record AskedAlready() : Conflict("mentor.asked-already");
}
