using NodaTime;

namespace Juluo.Calendars;

/// <summary>One entry of a calendar, as it is sent outside.</summary>
/// <param name="Uid">The same as long as it is the same thing.</param>
/// <param name="Zone">On whose wall clock it is written.</param>
public sealed record IcsEntry(string Uid, Interval During, DateTimeZone Zone, string Summary)
{
    /// <summary>Rises with every change (RFC 5546).</summary>
    public int Sequence { get; init; }

    public IcsStatus Status { get; init; } = IcsStatus.Confirmed;

    public string? Place { get; init; }

    public string? Text { get; init; }

    public string? Url { get; init; }

    public IcsPerson? Organizer { get; init; }

    public IReadOnlyList<IcsPerson> Invited { get; init; } = [];

    public IcsRepeat? Repeats { get; init; }

    /// <summary>Beginnings at which it does not take place, though it repeats.</summary>
    public IReadOnlyList<LocalDateTime> Except { get; init; } = [];

    /// <summary>Of a repeated entry the one that began then is like this instead (RECURRENCE-ID).</summary>
    public LocalDateTime? Replaces { get; init; }
}
