using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>A disputed question of law and its possible readings.</summary>
/// <param name="Name">The name in formulas.</param>
/// <param name="Disputed">A description of the dispute.</param>
/// <param name="Options">The readings.</param>
/// <param name="Usual">The index of the default reading.</param>
public sealed record Reading(string Name, Texts Disputed, ImmutableArray<ReadingOption> Options, int Usual)
{
    internal int Ordinal { get; init; }

    internal Place At { get; init; }
}
