namespace Juluo.Needs;

internal static class LastDayErrors
{
    /// <summary>The last day that was chosen.</summary>
    public sealed record IsPast(string? At) : Invalid("want.day-is-past", At);

    /// <summary>The last day that a need or an offer had before it ended.</summary>
    public sealed record HasPassed(string? At, LocalDate Day) : Invalid("want.day-has-passed", At);
}
