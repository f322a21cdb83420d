using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>A worked example: answers, a day, and the expected results.</summary>
/// <param name="Name">The subject of the example.</param>
/// <param name="On">The day.</param>
/// <param name="Answers">The answers.</param>
/// <param name="Readings">The readings of disputed questions to use.</param>
/// <param name="Expected">The expected results.</param>
/// <param name="Line">The line of the file where the case begins.</param>
public sealed record Case(string Name, DateOnly On, Answers Answers, Readings Readings, ImmutableArray<ExpectedResult> Expected, int Line)
{
    /// <summary>Evaluates the case and returns the results that differ, each with the actual value. Empty if the case passes.</summary>
    public IReadOnlyList<(ExpectedResult Expected, Value Came)> Try(RuleSet set)
    {
        var evaluation = new Evaluation(set, Answers, On, Readings);
        return
        [
            .. from expected in Expected
            let isThere = expected.Rule.List is { } list && expected.Row < Answers.Rows(list)
            let came = evaluation.Result(expected.Rule, isThere ? expected.Row : -1) // nothing is known about a missing row
            where expected.Value is { } value ? came != value : came.IsKnown
            select (expected, came),
        ];
    }
}
