namespace Juluo.Rules;

/// <summary>A formula as it is written: one, or lines to choose from.</summary>
internal sealed record DraftFormula(Place At, IReadOnlyList<DraftBranch> Branches);
