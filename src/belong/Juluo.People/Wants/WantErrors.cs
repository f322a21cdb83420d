namespace Juluo.People;

internal static class WantErrors
{
    public sealed record AlreadyThere(string? At) : Invalid("want.already-there", At);

    /// <summary>A last day that was chosen.</summary>
    public sealed record DayIsPast(string? At) : Invalid("want.day-is-past", At);

    /// <summary>The last day that it had.</summary>
    public sealed record DayHasPassed(string? At, LocalDate Day) : Invalid("want.day-has-passed", At);

    public sealed record TooMany(int Most) : Invalid("want.too-many", "text");

    public sealed record TooManySkills(string? At, int Most) : Invalid("want.too-many-skills", At);
}
