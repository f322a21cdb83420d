using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>A list that a person fills in row by row: the people of a household, the convictions of a record.</summary>
public sealed record QuestionList
{
    /// <summary>The name in formulas.</summary>
    public required string Name { get; init; }

    /// <summary>The questions about each row.</summary>
    public required ImmutableArray<Question> Fields { get; init; }

    /// <summary>The least number of rows.</summary>
    public int Least { get; init; }

    /// <summary>The greatest number of rows.</summary>
    public required int Most { get; init; }

    /// <summary>The question as it is asked.</summary>
    public Texts Ask { get; init; } = Texts.None;

    /// <summary>A hint for answering it.</summary>
    public Texts Hint { get; init; } = Texts.None;

    /// <summary>The names that other programs use for it.</summary>
    public ImmutableArray<string> Also { get; init; } = [];

    internal int Ordinal { get; init; }

    internal Place At { get; init; }
}
