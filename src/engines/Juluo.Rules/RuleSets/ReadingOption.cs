using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>One reading of a disputed question.</summary>
/// <param name="Name">What formulas call it.</param>
/// <param name="Says">What it says, and who reads it so.</param>
/// <param name="Cites">Where it is from.</param>
public sealed record ReadingOption(string Name, Texts Says, ImmutableArray<Citation> Cites);
