namespace Juluo.Spaces;

internal static class HoursErrors
{
    /// <summary>The text is not like 9:00–18:00.</summary>
    public sealed record NotHours(string? At, string Part) : Invalid("hours.not-hours", At);

    public sealed record Overlap(string? At) : Invalid("hours.overlap", At);

    /// <summary>The form has neither hours nor “always open”.</summary>
    public sealed record NoHours() : Invalid("hours.no-hours", "weekdays");

    public sealed record NoDay() : Invalid("hours.no-day", "day");

    public sealed record EndsBefore() : Invalid("hours.ends-before", "until");

    /// <summary>The range of special days is longer than the allowed number of days, which suggests a typing error.</summary>
    public sealed record TooManyDays(int Most) : Invalid("hours.too-many-days", "until");

    /// <summary>The day is a special day already.</summary>
    public sealed record DayTaken(LocalDate Day) : Invalid("hours.day-taken", "day");
}
