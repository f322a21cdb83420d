using NodaTime;

namespace Juluo.Calendars;

/// <summary>One entry of a calendar for publication.</summary>
/// <param name="Uid">Identifier; the same for every version of the entry.</param>
/// <param name="Zone">Time zone in which its times are written.</param>
public sealed record IcsEntry(string Uid, Interval During, DateTimeZone Zone, string Summary)
{
    /// <summary>Revision number that rises with every change (RFC 5546).</summary>
    public int Sequence { get; init; }

    public IcsStatus Status { get; init; } = IcsStatus.Confirmed;

    public string? Place { get; init; }

    public string? Text { get; init; }

    public string? Url { get; init; }

    public IcsPerson? Organizer { get; init; }

    public IReadOnlyList<IcsPerson> Invited { get; init; } = [];

    public IcsRepeat? Repeats { get; init; }

    /// <summary>Excluded start times of a repeating entry.</summary>
    public IReadOnlyList<LocalDateTime> Except { get; init; } = [];

    /// <summary>Start time of the occurrence of a repeating entry that this one replaces (RECURRENCE-ID).</summary>
    public LocalDateTime? Replaces { get; init; }
}
