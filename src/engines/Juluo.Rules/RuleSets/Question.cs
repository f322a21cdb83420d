using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>A question for a person, or a field of a record.</summary>
public sealed record Question
{
    /// <summary>The name in formulas.</summary>
    public required string Name { get; init; }

    /// <summary>The list whose rows it is asked about; null if it is asked once.</summary>
    public string? List { get; init; }

    /// <summary>The type of its answer.</summary>
    public required RuleType Type { get; init; }

    /// <summary>All possible answers, which is the question's value while it is not answered.</summary>
    public required Value Range { get; init; }

    /// <summary>True if the answer is a whole number.</summary>
    public bool Whole { get; init; }

    /// <summary>The smallest step of a number that is not whole: 0.01 of a currency.</summary>
    public Exact Step { get; init; } = Exact.One;

    /// <summary>The question as it is asked.</summary>
    public Texts Ask { get; init; } = Texts.None;

    /// <summary>A hint for answering it.</summary>
    public Texts Hint { get; init; } = Texts.None;

    /// <summary>The labels of the options, in their order.</summary>
    public ImmutableArray<Texts> OptionTexts { get; init; } = [];

    /// <summary>The answer to assume while none is given. Screeners do not ask a question that has one: records and caseworkers answer it.</summary>
    public Value? Assume { get; init; }

    /// <summary>The conditions for asking it: it is asked only after these questions, and only if all of the conditions hold.</summary>
    public ImmutableArray<Presupposition> Presupposes { get; init; } = [];

    /// <summary>The answer to use where its presuppositions do not hold; null if it has none.</summary>
    public Value? Otherwise { get; init; }

    /// <summary>Usual answers and their weights; the question that decides soonest for usual people is asked first.</summary>
    public ImmutableArray<(Value Answer, double Weight)> Usual { get; init; } = [];

    /// <summary>The names that other programs use for it.</summary>
    public ImmutableArray<string> Also { get; init; } = [];

    internal int Ordinal { get; init; }

    internal Place At { get; init; }
}
