namespace Juluo.Needs;

/// <summary>How one person's need is met by another's offer.</summary>
/// <param name="Score">Above 0, at most 1; 1 when the very skill is offered.</param>
/// <param name="Asked">The need.</param>
/// <param name="Offered">Null when it is the trade that fits, and no offer says so.</param>
public readonly record struct Fit(double Score, PostingCard Asked, PostingCard? Offered)
{
    public PostingId Need => Asked.Id;

    public PostingId? Offer => Offered?.Id;
}
