using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>The values of a parameter in one period.</summary>
/// <param name="Period">The days on which they are in force.</param>
/// <param name="First">The first key of each numbered dimension; 0 for choices.</param>
/// <param name="Entries">The values in row-major order: the last key varies fastest.</param>
/// <param name="Sizes">The number of keys of each dimension.</param>
/// <param name="EachMore">The amount that each further key of the last dimension adds; null where the table ends.</param>
/// <param name="Codes">The list of codes, if the parameter is one.</param>
/// <param name="Cites">The citations of these values, if they differ from the parameter's.</param>
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
    /// <summary>The file of figures that contains them, and the place in it; null for the file of the rules.</summary>
    internal (string File, Place At)? Origin { get; init; }
}
