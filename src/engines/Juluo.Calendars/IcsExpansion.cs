namespace Juluo.Calendars;

/// <summary>What a calendar says of a time.</summary>
/// <param name="Occurrences">In order of their beginning.</param>
/// <param name="Unread">Every entry that is missing from <paramref name="Occurrences"/> or not complete there.</param>
public sealed record IcsExpansion(IReadOnlyList<IcsOccurrence> Occurrences, IReadOnlyList<IcsUnread> Unread);
