namespace Juluo.Rules;

/// <summary>A formula as it is written: a single one, or lines to choose from.</summary>
internal sealed record DraftFormula(Place At, IReadOnlyList<DraftBranch> Branches)
{
    /// <summary>The citations of this version, if they differ from the rule's.</summary>
    public IReadOnlyList<Citation> Cites { get; init; } = [];
}
