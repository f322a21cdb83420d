using NodaTime;

namespace Juluo.Calendars;

/// <summary>An entry of a calendar that is left out, in whole or in part, because something in it is not understood.</summary>
/// <param name="Summary">Its title; empty if it has none.</param>
/// <param name="Day">When it first takes place, as written; null if that is what is not understood.</param>
public sealed record IcsUnread(string Summary, LocalDate? Day)
{
    /// <summary>Day and title, for a list of what was left out.</summary>
    public override string ToString() => $"{Day?.ToString("uuuu-MM-dd", null)} {Summary}".Trim() is { Length: > 0 } text ? text : "–";
}
