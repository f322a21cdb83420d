namespace Juluo.Calendars;

/// <summary>The occurrences of a calendar in a window, and the entries that are missing from them.</summary>
/// <param name="Occurrences">Occurrences in order of their start.</param>
/// <param name="Unread">Every entry that is missing from <paramref name="Occurrences"/> or incomplete there.</param>
public sealed record IcsExpansion(IReadOnlyList<IcsOccurrence> Occurrences, IReadOnlyList<IcsUnread> Unread);
