namespace Juluo.Needs;

/// <summary>What the caller needs and offers.</summary>
public sealed record MyPostings(IReadOnlyList<PostingCard> Needs, IReadOnlyList<PostingCard> Offers);
