namespace Juluo.Calendars;

/// <summary>Occurrences of a calendar in a window.</summary>
/// <param name="Occurrences">Occurrences in order of their start.</param>
/// <param name="Unread">Every entry that is missing from <paramref name="Occurrences"/> or incomplete there.</param>
public sealed record IcsExpansion(IReadOnlyList<IcsOccurrence> Occurrences, IReadOnlyList<IcsUnread> Unread);
