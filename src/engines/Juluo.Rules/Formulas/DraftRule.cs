using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>A rule as it is written, before its names are looked up.</summary>
internal sealed record DraftRule(string Name, string? List, Unit? Unit, IReadOnlyList<(Period Period, DraftFormula Formula)> Versions)
{
    public Texts Title { get; init; } = Texts.None;

    public ImmutableArray<Citation> Cites { get; init; } = [];

    public Texts Note { get; init; } = Texts.None;

    public ImmutableSortedDictionary<string, Texts> Says { get; init; } = ImmutableSortedDictionary<string, Texts>.Empty;

    /// <summary>The named results of a rule that chooses among names, with their texts.</summary>
    public IReadOnlyDictionary<string, Texts>? Options { get; init; }

    public Place At { get; init; }
}
