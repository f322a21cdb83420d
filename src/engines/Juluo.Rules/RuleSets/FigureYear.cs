using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>The figures of one year that a set of rules uses.</summary>
/// <param name="File">The name of the file with the figures.</param>
/// <param name="Period">The days for which they are in force.</param>
/// <param name="Sources">The documents that the figures are from.</param>
public sealed record FigureYear(string File, Period Period, ImmutableArray<Source> Sources);
