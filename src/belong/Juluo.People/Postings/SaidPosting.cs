namespace Juluo.People;

/// <summary>A need or an offer with the person who said it, whether it is open or has ended.</summary>
/// <param name="EndedAt">Null while it is open.</param>
public sealed record SaidPosting(PersonId Author, PostingKind Kind, PostingCard Card, Instant? EndedAt);
