namespace Juluo.Rules;

/// <summary>
/// Checks formulas for every possible answer: every branch can be reached, no key is outside of its table, no divisor may be zero, no number exceeds the bounds. Runs for every day on
/// which something changes, with nothing answered and any reading.
/// </summary>
internal sealed class Inspection(RuleSet set, FaultList faults)
{
    private readonly Dictionary<Branch, bool> _reached = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Narrowing, Evaluation> _evaluations = new(ReferenceEqualityComparer.Instance);
    private DateOnly _on;
    private DateOnly _last;

    public void Inspect()
    {
        var ends = set.Changes.Skip(1).Append(set.Period.Until);
        foreach (var (from, until) in set.Changes.Zip(ends))
        {
            (_on, _last) = (from, until.AddDays(-1));
            _evaluations.Clear();
            foreach (var rule in set.Rules)
            {
                Rule(rule);
            }
        }

        foreach (var (branch, _) in _reached.Where(r => !r.Value))
        {
            faults.Add(
                branch.At,
                $"This line can never be reached: a line above it is always met first, or its condition never holds.",
                $"Take it out, or change the order."
            );
        }
    }

    private void Rule(Rule rule)
    {
        try
        {
            Walk(rule.On(_on), new(rule.List, -1), Narrowing.None);
        }
        catch (OverflowException)
        {
            faults.Add(rule.At, $"{rule.Name} can grow beyond what can be computed.", $"Narrow most: of the questions that it uses.");
        }
    }

    private Value Of(Narrowing narrowing, Formula formula, Row row)
    {
        if (!_evaluations.TryGetValue(narrowing, out var evaluation))
        {
            _evaluations[narrowing] = evaluation = Evaluation.Static(set, _on, _last, null, narrowing);
        }

        return evaluation.Of(formula, row);
    }

    private void Walk(Formula formula, Row row, Narrowing narrowing)
    {
        switch (formula)
        {
            case Formula.Choose choose:
                Choose(choose, row, narrowing);
                return;
            case Formula.Lookup lookup:
                Keys(lookup, row, narrowing);
                break;
            case Formula.Arithmetic { Operation: Operation.Divide } quotient:
                var by = Of(narrowing, quotient.Right, row);
                if (by.Least.Sign <= 0 && by.Most.Sign >= 0)
                {
                    faults.Add(
                        quotient.Right.At,
                        $"This may be zero, and then nothing can be divided by it.",
                        $"Choose another line where it is zero, or take max(…, 1)."
                    );
                }

                break;
            case Formula.Call { Function: Function.RoundDown or Function.RoundUp or Function.RoundHalfUp } rounding
                when Of(narrowing, rounding.Arguments[1], row) is { Least.Sign: <= 0 }:
                faults.Add(rounding.Arguments[1].At, $"The step of a rounding is more than nothing.", $"Write for example 1 or 0.01.");
                break;
            default:
                break;
        }

        foreach (var (part, inside) in Parts(formula, row))
        {
            Walk(part, inside, narrowing);
        }

        Of(narrowing, formula, row);
    }

    private void Choose(Formula.Choose choose, Row row, Narrowing narrowing)
    {
        var now = narrowing;
        var open = true;
        foreach (var branch in choose.Branches)
        {
            var when = !open || branch.When is null ? Value.Of(open) : Of(now, branch.When, row);
            var inside = branch.When is null ? now : now.With(branch.When, met: true, (n, f) => Of(n, f, row));
            var reached = open && !when.IsNo && inside is not null;
            _reached[branch] = reached || _reached.GetValueOrDefault(branch);
            if (!reached)
            {
                continue;
            }

            if (branch.When is not null)
            {
                Walk(branch.When, row, now);
            }

            Walk(branch.Then, row, inside!);
            var rest = branch.When is null || when.IsYes ? null : now.With(branch.When, met: false, (n, f) => Of(n, f, row));
            open = rest is not null;
            now = rest ?? now;
        }
    }

    private void Keys(Formula.Lookup lookup, Row row, Narrowing narrowing)
    {
        var values = lookup.Parameter.On(_on);
        for (var i = 0; i < lookup.Keys.Count; i++)
        {
            var key = Of(narrowing, lookup.Keys[i], row);
            if (values.MissesKey(lookup.Parameter, i, key))
            {
                var last = values.First[i] + values.Sizes[i] - 1;
                if (values.Origin is { } origin)
                {
                    faults.Within(
                        origin.File,
                        () =>
                            faults.Add(
                                origin.At,
                                $"The table goes from {values.First[i]} to {last}, and the rules need {key.Least} to {key.Most}.",
                                $"Add what is missing, or let the table go on with each more."
                            )
                    );
                    continue;
                }

                faults.Add(
                    lookup.Keys[i].At,
                    $"This can be from {key.Least} to {key.Most}, and {lookup.Parameter.Name} goes from {values.First[i]} to {last}.",
                    $"Write for example min({last}, …), or let the table go on with each more."
                );
            }
        }
    }

    /// <summary>Returns the formulas within a formula, each with the row that it is about.</summary>
    internal static IEnumerable<(Formula Part, Row Row)> Parts(Formula formula, Row row) =>
        formula switch
        {
            Formula.Lookup lookup => lookup.Keys.Select(k => (k, row)),
            Formula.Not not => [(not.Inner, row)],
            Formula.Junction junction => junction.Parts.Select(p => (p, row)),
            Formula.Comparison comparison => [(comparison.Left, row), (comparison.Right, row)],
            Formula.InCodes codes => [(codes.Text, row)],
            Formula.Arithmetic arithmetic => [(arithmetic.Left, row), (arithmetic.Right, row)],
            Formula.Call call => call.Arguments.Select(a => (a, row)),
            Formula.Choose choose => choose.Branches.SelectMany(b =>
                b.When is null ? (IEnumerable<(Formula, Row)>)[(b.Then, row)] : [(b.When, row), (b.Then, row)]
            ),
            Formula.Aggregation aggregation => new[] { aggregation.Value, aggregation.Where }
                .OfType<Formula>()
                .Select(f => (f, new Row(aggregation.List.Name, -1)))
                .Concat(aggregation.OfNone is null ? [] : [(aggregation.OfNone, row)]),
            _ => [],
        };
}
