namespace Juluo.Needs;

/// <summary>A match between one person's need and another's offer or profession.</summary>
/// <param name="Score">Above 0, at most 1; 1 if exactly this skill is offered.</param>
/// <param name="Asked">The need.</param>
/// <param name="Offered">The offer; null if only the profession fits.</param>
public readonly record struct Fit(double Score, PostingCard Asked, PostingCard? Offered)
{
    public PostingId Need => Asked.Id;

    public PostingId? Offer => Offered?.Id;
}
