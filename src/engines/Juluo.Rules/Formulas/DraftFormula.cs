namespace Juluo.Rules;

/// <summary>A formula as it is written: one, or lines to choose from.</summary>
internal sealed record DraftFormula(Place At, IReadOnlyList<DraftBranch> Branches)
{
    /// <summary>Where this version is from, if not where the rule is from.</summary>
    public IReadOnlyList<Citation> Cites { get; init; } = [];
}
