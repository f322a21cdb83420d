using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>Something that a person is asked, or that a record says.</summary>
public sealed record Question
{
    /// <summary>What formulas call it.</summary>
    public required string Name { get; init; }

    /// <summary>The list whose rows it is asked of; null if it is asked once.</summary>
    public string? List { get; init; }

    /// <summary>The type of its answer.</summary>
    public required RuleType Type { get; init; }

    /// <summary>All that its answer may be: what it counts as while it is not answered.</summary>
    public required Value Range { get; init; }

    /// <summary>Whether its answer is a whole number.</summary>
    public bool Whole { get; init; }

    /// <summary>The smallest step of a number that is not whole: 0.01 of a currency.</summary>
    public Exact Step { get; init; } = Exact.One;

    /// <summary>The question as it is asked.</summary>
    public Texts Ask { get; init; } = Texts.None;

    /// <summary>What helps to answer it.</summary>
    public Texts Hint { get; init; } = Texts.None;

    /// <summary>What the options are called, in their order.</summary>
    public ImmutableArray<Texts> OptionTexts { get; init; } = [];

    /// <summary>What is taken for the answer while it is not given. No screener asks a question that has it: records and caseworkers answer it.</summary>
    public Value? Assume { get; init; }

    /// <summary>What must be so for it to be asked: it is asked only after these, and only where all of them hold.</summary>
    public ImmutableArray<Presupposition> Presupposes { get; init; } = [];

    /// <summary>What its answer counts as where what it presupposes is not so; null where it presupposes nothing.</summary>
    public Value? Otherwise { get; init; }

    /// <summary>Usual answers and how often they are given; asked first is what decides soonest for usual people.</summary>
    public ImmutableArray<(Value Answer, double Weight)> Usual { get; init; } = [];

    /// <summary>What other programs call it.</summary>
    public ImmutableArray<string> Also { get; init; } = [];

    internal int Ordinal { get; init; }

    internal Place At { get; init; }
}
