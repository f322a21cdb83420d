namespace Juluo.Matching;

/// <summary>How one person's need is met by another's offer.</summary>
/// <param name="Score">0 … 1; 1 when the very skill is offered.</param>
/// <param name="Offer">Null when it is the trade that fits, and no offer says so.</param>
internal sealed record Fit(double Score, WantId Need, WantId? Offer);
