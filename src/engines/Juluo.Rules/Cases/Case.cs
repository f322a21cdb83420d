using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>A worked example: what is answered, on which day, and what must come of it.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="On">The day.</param>
/// <param name="Answers">What is answered.</param>
/// <param name="Readings">Which readings are taken.</param>
/// <param name="Expected">What must come of it.</param>
/// <param name="Line">The line of the file.</param>
public sealed record Case(string Name, DateOnly On, Answers Answers, Readings Readings, ImmutableArray<ExpectedResult> Expected, int Line)
{
    /// <summary>What came otherwise than expected, and what came.</summary>
    public IReadOnlyList<(ExpectedResult Expected, Value Came)> Try(RuleSet set)
    {
        var evaluation = new Evaluation(set, Answers, On, Readings);
        return
        [
            .. from expected in Expected
            let isThere = expected.Rule.List is { } list && expected.Row < Answers.Rows(list)
            let came = evaluation.Result(expected.Rule, isThere ? expected.Row : -1) // of a row that is not there nothing is known
            where expected.Value is { } value ? came != value : came.IsKnown
            select (expected, came),
        ];
    }
}
