using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>A question of law that is disputed, and the readings of it that can be taken.</summary>
/// <param name="Name">What formulas call it.</param>
/// <param name="Disputed">What is disputed.</param>
/// <param name="Options">The readings.</param>
/// <param name="Usual">The place of the one that is taken if nothing is said.</param>
public sealed record Reading(string Name, Texts Disputed, ImmutableArray<ReadingOption> Options, int Usual)
{
    internal int Ordinal { get; init; }

    internal Place At { get; init; }
}
