using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>A list that a person fills in row by row: the people of a household, the convictions of a record.</summary>
public sealed record QuestionList
{
    /// <summary>The name of the list in formulas.</summary>
    public required string Name { get; init; }

    /// <summary>The questions about each row.</summary>
    public required ImmutableArray<Question> Fields { get; init; }

    /// <summary>The smallest number of rows that a person must fill in.</summary>
    public int Least { get; init; }

    /// <summary>The largest number of rows that a person may fill in.</summary>
    public required int Most { get; init; }

    /// <summary>The text with which people are asked for the rows, by language.</summary>
    public Texts Ask { get; init; } = Texts.None;

    /// <summary>A text that helps people fill in the list, by language; empty if there is none.</summary>
    public Texts Hint { get; init; } = Texts.None;

    /// <summary>Names under which other programs' files contain the list.</summary>
    public ImmutableArray<string> Also { get; init; } = [];

    internal int Ordinal { get; init; }

    internal Place At { get; init; }
}
