using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>A figure that the law sets and changes from year to year: one value, a table by one or two keys, or a list of codes.</summary>
public sealed record Parameter
{
    /// <summary>The name of the parameter in formulas.</summary>
    public required string Name { get; init; }

    /// <summary>The type of each of the parameter's values.</summary>
    public required RuleType Type { get; init; }

    /// <summary>The types of the keys: choices, or numbers.</summary>
    public ImmutableArray<RuleType> By { get; init; } = [];

    /// <summary>The title of the parameter, by language, as people read it.</summary>
    public Texts Title { get; init; } = Texts.None;

    /// <summary>The citations.</summary>
    public ImmutableArray<Citation> Cites { get; init; } = [];

    /// <summary>A note on how two sources disagree about it, if they do.</summary>
    public Texts Note { get; init; } = Texts.None;

    /// <summary>The values, one entry for each period in which they are in force.</summary>
    public required ImmutableArray<ParameterValues> Values { get; init; }

    internal int Ordinal { get; init; }

    internal Place At { get; init; }

    /// <summary>Returns the values in force on a day. Throws if there are none.</summary>
    internal ParameterValues On(DateOnly day)
    {
        foreach (var values in Values)
        {
            if (values.Period.Has(day))
            {
                return values;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(day), day, $"{Name} has no value on this day.");
    }
}
