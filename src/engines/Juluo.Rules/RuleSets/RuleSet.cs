using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>
/// Rules of one programme, checked: types fit, no rule needs itself, and every figure and formula is set for each day of <see cref="Period"/>. It never changes and may be used
/// by many at once.
/// </summary>
public sealed record RuleSet
{
    /// <summary>What files call it.</summary>
    public required string Name { get; init; }

    /// <summary>What people call it.</summary>
    public required Texts Title { get; init; }

    /// <summary>What is to be said beside every result: what it leaves out, that it is made up.</summary>
    public Texts Note { get; init; } = Texts.None;

    /// <summary>Whether it is made up, for demonstration: <c>demonstration: yes</c>. It is offered in a demo alone.</summary>
    public bool Demonstration { get; init; }

    /// <summary>The languages in which all of it should be written, the first one first.</summary>
    public required ImmutableArray<string> Languages { get; init; }

    /// <summary>For which days it can be applied.</summary>
    public required Period Period { get; init; }

    /// <summary>What it cites.</summary>
    public required ImmutableArray<Source> Sources { get; init; }

    /// <summary>What is asked once.</summary>
    public required ImmutableArray<Question> Questions { get; init; }

    /// <summary>What is asked row by row.</summary>
    public required ImmutableArray<QuestionList> Lists { get; init; }

    /// <summary>The figures that the law sets.</summary>
    public required ImmutableArray<Parameter> Parameters { get; init; }

    /// <summary>The figures that it goes by, the earliest year first; none if no parameter takes yearly figures.</summary>
    public ImmutableArray<FigureYear> Figures { get; init; } = [];

    /// <summary>What is disputed.</summary>
    public required ImmutableArray<Reading> Readings { get; init; }

    /// <summary>The rules, each after those that it needs.</summary>
    public required ImmutableArray<Rule> Rules { get; init; }

    /// <summary>The rule that decides.</summary>
    public required Rule Decides { get; init; }

    /// <summary>The rules whose results are shown, the one that decides first.</summary>
    public required ImmutableArray<Rule> Results { get; init; }

    /// <summary>Worked cases that are written beside the rules.</summary>
    public ImmutableArray<Case> Cases { get; init; } = [];

    /// <summary>Texts that are missing in a language: not wrong, but to be written.</summary>
    public ImmutableArray<Fault> Gaps { get; init; } = [];

    /// <summary>The file that it was read from.</summary>
    public required string File { get; init; }

    /// <summary>A rule by its name.</summary>
    public Rule? Rule(string name) => Rules.FirstOrDefault(r => r.Name == name);

    /// <summary>A question by its name, of the whole or of rows.</summary>
    public Question? Question(string name) => Questions.Concat(Lists.SelectMany(l => l.Fields)).FirstOrDefault(q => q.Name == name);

    /// <summary>A list by its name.</summary>
    public QuestionList? List(string name) => Lists.FirstOrDefault(l => l.Name == name);

    /// <summary>The days on which some figure or formula changes, with the first of all.</summary>
    internal ImmutableArray<DateOnly> Changes { get; init; } = [];
}
