namespace Juluo.People;

/// <summary>A need or an offer that its author closed or removed, or whose last day has passed.</summary>
public sealed record EndedPosting(PostingId Id, PostingKind Kind, string Text, Instant EndedAt);
