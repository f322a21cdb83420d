using NodaTime;

namespace Juluo.Calendars;

/// <summary>An entry of a calendar that is left out, in whole or in part, because something in it is not understood.</summary>
/// <param name="Summary">Its title; empty if it has none.</param>
/// <param name="Day">When it first takes place, as written; null if that is what is not understood.</param>
public sealed record IcsUnread(string Summary, LocalDate? Day)
{
    // As long as an entry may last of which the end was not understood.
    private const int Longest = 31;

    /// <summary>It does not repeat.</summary>
    public bool Once { get; init; }

    /// <summary>It took place once, so long before a day that it no longer matters.</summary>
    internal bool IsOver(LocalDate day) => Once && Day is { } began && began.PlusDays(Longest) < day;

    /// <summary>Day and title, for a list of what was left out.</summary>
    public override string ToString() => $"{Day?.ToString("uuuu-MM-dd", null)} {Summary}".Trim() is { Length: > 0 } text ? text : "–";
}
