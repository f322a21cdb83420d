namespace Juluo.Grants;

/// <summary>The text of a section at a time.</summary>
public sealed record SectionText(int Version, string Text, Instant SavedAt, PersonId? SavedBy);
