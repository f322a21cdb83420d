namespace Juluo.Needs;

internal static class LastDayErrors
{
    /// <summary>The chosen last day is in the past.</summary>
    public sealed record IsPast(string? At) : Invalid("want.day-is-past", At);

    /// <summary>The last day of the need or offer has passed, so reopening it requires another one.</summary>
    public sealed record HasPassed(string? At, LocalDate Day) : Invalid("want.day-has-passed", At);
}
