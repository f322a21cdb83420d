namespace Juluo.Bookings;

/// <summary>An external calendar whose events close a resource here. Only the times are taken over, not what they are.</summary>
/// <param name="Host">The host that it is read from; the whole address is a secret.</param>
/// <param name="Name">Its own name.</param>
/// <param name="WellAt">When it was last read.</param>
/// <param name="Failure">Key of the sentence why it was not read the last time; null: it was.</param>
/// <param name="Unread">How many entries were not understood the last time, and left out.</param>
/// <param name="LeftOut">The days on which the first of them begin.</param>
/// <param name="Closures">How many coming times it closes the resource.</param>
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

    /// <summary>What its closures name as their source.</summary>
    internal static string Source(OutsideCalendarId id) => $"calendar:{id}";

    /// <summary>How long until it is read again: each failure doubles it, up to a day.</summary>
    internal static Duration Wait(int failures) => Duration.Min(Every * (1L << Math.Min(failures, 6)), Duration.FromDays(1));
}
