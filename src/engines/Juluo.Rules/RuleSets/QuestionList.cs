using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>A list that a person fills in row by row: the people of a household, the convictions of a record.</summary>
public sealed record QuestionList
{
    /// <summary>What formulas call it.</summary>
    public required string Name { get; init; }

    /// <summary>What is asked of each row.</summary>
    public required ImmutableArray<Question> Fields { get; init; }

    /// <summary>The fewest rows.</summary>
    public int Least { get; init; }

    /// <summary>The most rows.</summary>
    public required int Most { get; init; }

    /// <summary>The question as it is asked.</summary>
    public Texts Ask { get; init; } = Texts.None;

    /// <summary>What helps to answer it.</summary>
    public Texts Hint { get; init; } = Texts.None;

    /// <summary>What other programs call it.</summary>
    public ImmutableArray<string> Also { get; init; } = [];

    internal int Ordinal { get; init; }

    internal Place At { get; init; }
}
