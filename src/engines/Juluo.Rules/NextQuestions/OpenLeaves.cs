namespace Juluo.Rules;

/// <summary>Finds the missing answers that can still change a result; parts that are already decided, or made irrelevant by others, are skipped.</summary>
internal sealed class OpenLeaves
{
    private readonly Evaluation _evaluation;
    private readonly HashSet<AnswerPlace> _found = [];
    private readonly HashSet<(Rule, int)> _seen = [];

    private OpenLeaves(Evaluation evaluation) => _evaluation = evaluation;

    public static IReadOnlyCollection<AnswerPlace> Of(Evaluation evaluation, Rule rule)
    {
        var open = new OpenLeaves(evaluation);
        open.Look(rule, Row.None);
        return open._found;
    }

    private void Look(Rule rule, Row row)
    {
        if (_seen.Add((rule, row.Number)))
        {
            Look(rule.On(_evaluation.On), row);
        }
    }

    private void Look(Formula formula, Row row)
    {
        if (_evaluation.Of(formula, row).IsKnown)
        {
            return;
        }

        switch (formula)
        {
            case Formula.Answer answer:
                if (_evaluation.IsAsked(answer.Question) is null)
                {
                    Presupposed(answer.Question);
                }
                else if (answer.Question.List is null || row.Number >= 0)
                {
                    _found.Add(new(answer.Question.List, answer.Question.List is null ? -1 : row.Number, answer.Question.Name));
                }

                break;
            case Formula.Result result:
                Look(result.Rule, result.Rule.List is null ? Row.None : row);
                break;
            case Formula.Call { Function: Function.Min or Function.Max } extreme:
                foreach (var argument in extreme.Arguments.Where(a => MayCount(extreme, a, row)))
                {
                    Look(argument, row);
                }

                break;
            case Formula.Choose choose:
                Choose(choose, row);
                break;
            case Formula.Aggregation aggregation:
                Aggregation(aggregation, row);
                break;
            default:
                foreach (var (part, inside) in Inspection.Parts(formula, row))
                {
                    Look(part, inside);
                }

                break;
        }
    }

    /// <summary>For a question that may not apply, the questions that it presupposes are open first.</summary>
    private void Presupposed(Question question)
    {
        foreach (var presupposed in question.Presupposes)
        {
            if (presupposed.Holds(_evaluation.OfAnswer(presupposed.Question, Row.None)) is not null)
            {
                continue;
            }

            if (_evaluation.IsAsked(presupposed.Question) is null)
            {
                Presupposed(presupposed.Question);
            }
            else
            {
                _found.Add(new(null, -1, presupposed.Question.Name));
            }
        }
    }

    /// <summary>Checks whether an argument of a minimum or maximum can still be the extreme one.</summary>
    private bool MayCount(Formula.Call extreme, Formula argument, Row row)
    {
        var own = _evaluation.Of(argument, row);
        return extreme
            .Arguments.Where(a => !ReferenceEquals(a, argument))
            .Select(a => _evaluation.Of(a, row))
            .All(other => extreme.Function == Function.Min ? own.Least < other.Most : own.Most > other.Least);
    }

    private void Choose(Formula.Choose choose, Row row)
    {
        foreach (var branch in choose.Branches)
        {
            var when = branch.When is null ? Value.Of(true) : _evaluation.Of(branch.When, row);
            if (when.IsNo)
            {
                continue;
            }

            if (branch.When is not null)
            {
                Look(branch.When, row);
            }

            Look(branch.Then, row);
            if (when.IsYes)
            {
                return;
            }
        }
    }

    private void Aggregation(Formula.Aggregation aggregation, Row around)
    {
        if (_evaluation.RowsOf(aggregation.List) is not { } rows)
        {
            _found.Add(new(aggregation.List.Name, -1, null));
            return;
        }

        var counts = false; // true once a row certainly counts, so the value for no rows does not matter
        for (var i = 0; i < rows; i++)
        {
            var row = new Row(aggregation.List.Name, i);
            var where = aggregation.Where is null ? Value.Of(true) : _evaluation.Of(aggregation.Where, row);
            if (where.IsNo)
            {
                continue;
            }

            counts |= where.IsYes;
            if (aggregation.Where is not null)
            {
                Look(aggregation.Where, row);
            }

            if (aggregation.Value is not null)
            {
                Look(aggregation.Value, row);
            }
        }

        if (aggregation.OfNone is not null && !counts)
        {
            Look(aggregation.OfNone, around);
        }
    }
}
