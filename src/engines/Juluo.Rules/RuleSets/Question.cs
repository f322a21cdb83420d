using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>A question for a person, or a field of a record.</summary>
public sealed record Question
{
    /// <summary>The name of the question in formulas.</summary>
    public required string Name { get; init; }

    /// <summary>The list about whose rows the question is asked; null if it is asked once.</summary>
    public string? List { get; init; }

    /// <summary>The type of the answer.</summary>
    public required RuleType Type { get; init; }

    /// <summary>All possible answers: the question's value while it is not answered.</summary>
    public required Value Range { get; init; }

    /// <summary>True if the answer is a whole number.</summary>
    public bool Whole { get; init; }

    /// <summary>The smallest step of a number that is not whole: 0.01 of a currency.</summary>
    public Exact Step { get; init; } = Exact.One;

    /// <summary>The text of the question, by language, as people read it.</summary>
    public Texts Ask { get; init; } = Texts.None;

    /// <summary>A text that helps people answer the question, by language; empty if there is none.</summary>
    public Texts Hint { get; init; } = Texts.None;

    /// <summary>The labels of a choice's options, in the order of the options; empty for other types.</summary>
    public ImmutableArray<Texts> OptionTexts { get; init; } = [];

    /// <summary>The answer to assume while none is given. Screeners do not ask a question that has one: records and caseworkers answer it.</summary>
    public Value? Assume { get; init; }

    /// <summary>The conditions for asking it: it is asked only after these questions, and only if all of the conditions hold.</summary>
    public ImmutableArray<Presupposition> Presupposes { get; init; } = [];

    /// <summary>The answer to use while the conditions for asking do not hold; null to leave it open.</summary>
    public Value? Otherwise { get; init; }

    /// <summary>Usual answers and their weights; the question that decides soonest for usual people is asked first.</summary>
    public ImmutableArray<(Value Answer, double Weight)> Usual { get; init; } = [];

    /// <summary>Names under which other programs' files contain the answer.</summary>
    public ImmutableArray<string> Also { get; init; } = [];

    internal int Ordinal { get; init; }

    internal Place At { get; init; }
}
