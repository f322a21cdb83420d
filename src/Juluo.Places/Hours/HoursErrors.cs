using NodaTime;

namespace Juluo.Places;

public static class HoursErrors
{
    /// <summary>Not like 9:00–18:00.</summary>
    public sealed record NotHours(string? At, string Part) : Invalid(At);

    public sealed record Overlap(string? At) : Invalid(At);

    /// <summary>Neither hours nor “always open”.</summary>
    public sealed record NoHours() : Invalid("monday");

    public sealed record NoDay() : Invalid("day");

    public sealed record EndsBefore() : Invalid("until");

    /// <summary>More days at once than anybody means.</summary>
    public sealed record TooManyDays(int Most) : Invalid("until");

    /// <summary>Something is known of this day already.</summary>
    public sealed record DayTaken(LocalDate Day) : Invalid("day");
}
