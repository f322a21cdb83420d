using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>One reading of a disputed question.</summary>
/// <param name="Name">The name in formulas.</param>
/// <param name="Says">The reading in words, and who reads the law that way.</param>
/// <param name="Cites">The citations.</param>
public sealed record ReadingOption(string Name, Texts Says, ImmutableArray<Citation> Cites);
