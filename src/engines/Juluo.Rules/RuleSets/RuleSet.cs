using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>
/// The rules of one programme, checked: types fit, no rule needs itself, and every figure and formula is set for each day of <see cref="Period"/>. Immutable and safe for
/// concurrent use.
/// </summary>
public sealed record RuleSet
{
    /// <summary>The name by which files refer to the set.</summary>
    public required string Name { get; init; }

    /// <summary>The title of the set, by language, as people read it.</summary>
    public required Texts Title { get; init; }

    /// <summary>A note to show with every result: its omissions, or that the rules are invented.</summary>
    public Texts Note { get; init; } = Texts.None;

    /// <summary>True if it is invented, for demonstration: <c>demonstration: yes</c>. Only demos offer it.</summary>
    public bool Demonstration { get; init; }

    /// <summary>The languages in which every text should exist; the first is the default.</summary>
    public required ImmutableArray<string> Languages { get; init; }

    /// <summary>The days on which the rules can be applied.</summary>
    public required Period Period { get; init; }

    /// <summary>The laws and documents that the rules and figures cite.</summary>
    public required ImmutableArray<Source> Sources { get; init; }

    /// <summary>The questions that are asked once.</summary>
    public required ImmutableArray<Question> Questions { get; init; }

    /// <summary>The lists, whose questions are asked row by row.</summary>
    public required ImmutableArray<QuestionList> Lists { get; init; }

    /// <summary>The figures that the law sets.</summary>
    public required ImmutableArray<Parameter> Parameters { get; init; }

    /// <summary>The yearly figures that it uses, the earliest year first; empty if no parameter takes yearly figures.</summary>
    public ImmutableArray<FigureYear> Figures { get; init; } = [];

    /// <summary>The disputed questions of law, with their possible readings.</summary>
    public required ImmutableArray<Reading> Readings { get; init; }

    /// <summary>The rules, each after those that it needs.</summary>
    public required ImmutableArray<Rule> Rules { get; init; }

    /// <summary>The rule whose result is the decision.</summary>
    public required Rule Decides { get; init; }

    /// <summary>The rules whose results are shown; the first is the one that decides.</summary>
    public required ImmutableArray<Rule> Results { get; init; }

    /// <summary>Worked cases in the file of the rules, with their expected results.</summary>
    public ImmutableArray<Case> Cases { get; init; } = [];

    /// <summary>Texts that are missing in a language; a gap is not an error.</summary>
    public ImmutableArray<Fault> Gaps { get; init; } = [];

    /// <summary>The file from which the set was read, for fault messages.</summary>
    public required string File { get; init; }

    /// <summary>Returns the rule with a name, or null.</summary>
    public Rule? Rule(string name) => Rules.FirstOrDefault(r => r.Name == name);

    /// <summary>Returns the question with a name, including questions about the rows of lists, or null.</summary>
    public Question? Question(string name) => Questions.Concat(Lists.SelectMany(l => l.Fields)).FirstOrDefault(q => q.Name == name);

    /// <summary>Returns the list with a name, or null.</summary>
    public QuestionList? List(string name) => Lists.FirstOrDefault(l => l.Name == name);

    /// <summary>The days on which some figure or formula changes, including the first day of the period.</summary>
    internal ImmutableArray<DateOnly> Changes { get; init; } = [];
}
