namespace Juluo.Rules;

/// <summary>A branch of a formula as it is written.</summary>
internal sealed record DraftBranch(Place At, Syntax? When, Syntax Then, Texts? Says, IReadOnlyList<Citation> Cites)
{
    public bool Otherwise { get; init; }
}
