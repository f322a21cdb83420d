namespace Juluo.People;

public static class WantErrors
{
    public sealed record AlreadyThere(string? At) : Invalid(At);

    public sealed record TooMany(int Most) : Invalid("text");

    public sealed record TooManySkills(string? At, int Most) : Invalid(At);
}
