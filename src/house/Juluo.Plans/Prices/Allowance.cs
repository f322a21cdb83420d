namespace Juluo.Plans;

/// <summary>The credits, plans and passes of a person that can pay for a resource on a day.</summary>
/// <param name="Unlimited">The plan that includes it without limit, or the pass that includes it on that day; null if there is none.</param>
public sealed record Allowance(IReadOnlyList<Credit> Credits, LocalizedText? Unlimited)
{
    /// <summary>True if a day of a pass includes it, which is counted at check-in, and not a plan.</summary>
    public bool ByDay { get; init; }

    public static readonly Allowance None = new([], null);
}
