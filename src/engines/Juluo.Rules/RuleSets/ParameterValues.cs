using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>The values of a parameter in one period.</summary>
/// <param name="Period">From when until when.</param>
/// <param name="First">The first key of each dimension that is numbered; 0 for choices.</param>
/// <param name="Entries">The values, row by row: the last key runs fastest.</param>
/// <param name="Sizes">How many keys each dimension has.</param>
/// <param name="EachMore">What each further key of the last dimension adds; null where the table ends.</param>
/// <param name="Codes">For a list of codes: the list.</param>
/// <param name="Cites">Where these values are from, if not where the parameter is from.</param>
public sealed record ParameterValues(
    Period Period,
    ImmutableArray<int> First,
    ImmutableArray<Value> Entries,
    ImmutableArray<int> Sizes,
    Exact? EachMore,
    CodeList? Codes,
    ImmutableArray<Citation> Cites
)
{
    /// <summary>The file of figures that they are from, and the place in it; null: the file of the rules.</summary>
    internal (string File, Place At)? Origin { get; init; }
}
