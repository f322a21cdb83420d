namespace Juluo.Bookings;

/// <summary>An external calendar whose events close a resource. Only the times are stored, not what the events are.</summary>
/// <param name="Host">The host that the calendar is read from; the full address is secret.</param>
/// <param name="Name">The name that the calendar gives itself.</param>
/// <param name="WellAt">The time of the last successful reading.</param>
/// <param name="Failure">Catalogue key of the last reading's error, or null if it succeeded.</param>
/// <param name="Unread">The number of entries that the last reading could not understand and left out.</param>
/// <param name="LeftOut">The start days of the first entries left out.</param>
/// <param name="Closures">The number of coming times at which the calendar closes the resource.</param>
public sealed record OutsideCalendar(
    OutsideCalendarId Id,
    ResourceId Resource,
    string Host,
    string? Name,
    Instant? TriedAt,
    Instant? WellAt,
    int Failures,
    string? Failure,
    IReadOnlyDictionary<string, string> FailureWith,
    int Unread,
    IReadOnlyList<string> LeftOut,
    int Closures
)
{
    public const int Most = 200;
    public static readonly Duration Every = Duration.FromMinutes(30);

    /// <summary>Returns the source of closures from this calendar.</summary>
    internal static string Source(OutsideCalendarId id) => $"calendar:{id}";

    /// <summary>Returns the wait before the next reading: 30 minutes, doubled with each failure, at most one day.</summary>
    internal static Duration Wait(int failures) => Duration.Min(Every * (1L << Math.Min(failures, 6)), Duration.FromDays(1));
}
