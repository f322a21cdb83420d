namespace Juluo.People;

/// <summary>A need or an offer with its author, open or ended.</summary>
/// <param name="EndedAt">The time it ended; null while it is open.</param>
public sealed record SaidPosting(PersonId Author, PostingKind Kind, PostingCard Card, Instant? EndedAt);
