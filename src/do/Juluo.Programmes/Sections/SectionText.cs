namespace Juluo.Programmes;

/// <summary>What a section said at a time.</summary>
public sealed record SectionText(int Version, string Text, Instant SavedAt, PersonId? SavedBy);
