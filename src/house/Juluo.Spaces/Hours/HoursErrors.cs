namespace Juluo.Spaces;

internal static class HoursErrors
{
    /// <summary>Not like 9:00–18:00.</summary>
    public sealed record NotHours(string? At, string Part) : Invalid("hours.not-hours", At);

    public sealed record Overlap(string? At) : Invalid("hours.overlap", At);

    /// <summary>Neither hours nor “always open”.</summary>
    public sealed record NoHours() : Invalid("hours.no-hours", "weekdays");

    public sealed record NoDay() : Invalid("hours.no-day", "day");

    public sealed record EndsBefore() : Invalid("hours.ends-before", "until");

    /// <summary>More days at once than anyone means.</summary>
    public sealed record TooManyDays(int Most) : Invalid("hours.too-many-days", "until");

    /// <summary>Something is known of this day already.</summary>
    public sealed record DayTaken(LocalDate Day) : Invalid("hours.day-taken", "day");
}
