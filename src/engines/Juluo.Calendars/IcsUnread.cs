using NodaTime;

namespace Juluo.Calendars;

/// <summary>An entry of a calendar that is left out, wholly or in part, because something in it is not supported.</summary>
/// <param name="Summary">The title of the entry; empty if it has none.</param>
/// <param name="Day">Day of its first occurrence, as written; null if the day could not be read.</param>
public sealed record IcsUnread(string Summary, LocalDate? Day)
{
    // Longest assumed duration, in days, of an entry whose end could not be read.
    private const int Longest = 31;

    /// <summary>True if the entry does not repeat.</summary>
    public bool Once { get; init; }

    /// <summary>Checks that the entry occurred once, so long before a day that its absence no longer matters.</summary>
    internal bool IsOver(LocalDate day) => Once && Day is { } began && began.PlusDays(Longest) < day;

    /// <summary>Returns day and title, for a list of omissions.</summary>
    public override string ToString() => $"{Day?.ToString("uuuu-MM-dd", null)} {Summary}".Trim() is { Length: > 0 } text ? text : "–";
}
