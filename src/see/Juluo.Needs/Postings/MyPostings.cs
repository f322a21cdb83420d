namespace Juluo.Needs;

/// <summary>The caller's open needs and offers.</summary>
public sealed record MyPostings(IReadOnlyList<PostingCard> Needs, IReadOnlyList<PostingCard> Offers);
