using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>A worked example: what is answered, on which day, and what must come of it.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="On">The day.</param>
/// <param name="Answers">What is answered.</param>
/// <param name="Readings">Which readings are taken.</param>
/// <param name="Expected">What must come of it, by rule. A result that must stay open is null.</param>
/// <param name="Line">The line of the file.</param>
public sealed record Case(
    string Name,
    DateOnly On,
    Answers Answers,
    Readings Readings,
    ImmutableArray<(Rule Rule, Value? Value)> Expected,
    int Line
)
{
    /// <summary>What comes of it otherwise than expected: the rule, what was expected, and what came; a known number need not be narrower than expected.</summary>
    public IReadOnlyList<(Rule Rule, Value? Expected, Value Came)> Try(RuleSet set)
    {
        var evaluation = new Evaluation(set, Answers, On, Readings);
        return
        [
            .. from expected in Expected
            let came = evaluation.Result(expected.Rule)
            where expected.Value is { } value ? came != value : came.IsKnown
            select (expected.Rule, expected.Value, came),
        ];
    }
}
