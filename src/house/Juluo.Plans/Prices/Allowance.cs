namespace Juluo.Plans;

/// <summary>What a person's plans and passes pay of a resource on a day.</summary>
/// <param name="Unlimited">The plan that includes it without limit, or the pass that includes it on that day; null: none.</param>
public sealed record Allowance(IReadOnlyList<Credit> Credits, LocalizedText? Unlimited)
{
    /// <summary>What includes it is a day of a pass, counted when the person comes, and no plan.</summary>
    public bool ByDay { get; init; }

    public static readonly Allowance None = new([], null);
}
