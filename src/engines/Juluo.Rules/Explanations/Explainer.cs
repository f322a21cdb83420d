using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>
/// Finds the reasons for a result. For an "and" that is not met, one part that is not met is enough; for an "or" that is met, one part that is. For a rule with lines, the reasons are the
/// line that applies and that those above it do not. Work is linear in the named rules, each visited once for each row.
/// </summary>
public static class Explainer
{
    /// <summary>Explains why a rule has its result.</summary>
    public static Explanation Explain(Evaluation evaluation, Rule rule, int row = -1) =>
        new Walk(evaluation).OfRule(rule, new(rule.List, row));

    /// <summary>Returns the rows of a list; for an unanswered list, one row about which nothing is known.</summary>
    private static IEnumerable<Row> Rows(string list, int? count) =>
        count is { } known ? Enumerable.Range(0, known).Select(i => new Row(list, i)) : [new Row(list, -1)];

    private sealed class Walk(Evaluation evaluation)
    {
        private readonly Dictionary<(Rule, int), Explanation> _rules = [];

        public Explanation OfRule(Rule rule, Row row)
        {
            if (_rules.TryGetValue((rule, row.Number), out var explained))
            {
                return explained;
            }

            var formula = rule.On(evaluation.On);
            var line = evaluation.LineOf(rule, row);
            var branch = line is { } met && formula is Formula.Choose choose ? choose.Branches[met] : null;
            var parts = new List<Explanation>();
            Add(parts, formula, row);
            explained = new(
                new Finding.OfRule(
                    rule,
                    row.Number,
                    line,
                    branch?.Says,
                    branch is { Cites.Count: > 0 } ? [.. branch.Cites] : rule.CitesOn(evaluation.On),
                    evaluation.OfRule(rule, row)
                ),
                Once(parts)
            );
            return _rules[(rule, row.Number)] = explained;
        }

        private static List<Explanation> Once(List<Explanation> parts) =>
            [
                .. parts.DistinctBy(p =>
                    p.Result switch
                    {
                        Finding.OfRule of => (of.Rule, of.Row),
                        Finding.OfAnswer answer => (answer.Place, 0),
                        Finding.OfParameter parameter => (parameter.Parameter, parameter.Value),
                        Finding.OfReading reading => (reading.Reading, 0),
                        _ => ((object)p, (object)0),
                    }
                ),
            ];

        private void Add(List<Explanation> parts, Formula formula, Row row)
        {
            switch (formula)
            {
                case Formula.Constant or Formula.Today:
                    break;
                case Formula.Answer answer:
                    if (IsMoot(answer.Question, row))
                    {
                        Presupposed(parts, answer.Question);
                    }
                    else if (answer.Question.List is null || row.Number >= 0)
                    {
                        parts.Add(OfAnswer(answer.Question, row));
                    }

                    break;
                case Formula.ReadingOf reading:
                    var taken = evaluation.OfReading(reading.Reading);
                    parts.Add(new(new Finding.OfReading(reading.Reading, reading.Reading.Options[taken.Option], taken), []));
                    break;
                case Formula.Result result:
                    parts.Add(OfRule(result.Rule, result.Rule.List is null ? Row.None : row));
                    break;
                case Formula.Lookup lookup:
                    lookup.Keys.ToList().ForEach(k => Add(parts, k, row));
                    parts.Add(new(new Finding.OfParameter(lookup.Parameter, evaluation.OfLookup(lookup, row)), []));
                    break;
                case Formula.Junction junction:
                    Junction(parts, junction, row);
                    break;
                case Formula.Choose choose:
                    Choose(parts, choose, row);
                    break;
                case Formula.Aggregation aggregation:
                    Aggregation(parts, aggregation, row);
                    break;
                case Formula.Arithmetic { Operation: Operation.Multiply } product when Nothing(product, row) is { } nothing:
                    Add(parts, nothing, row);
                    break;
                default:
                    foreach (var (part, inside) in Inspection.Parts(formula, row))
                    {
                        Add(parts, part, inside);
                    }

                    break;
            }
        }

        /// <summary>Returns the factor that is zero and so makes the product zero, whatever the other is; null if there is none.</summary>
        private Formula? Nothing(Formula.Arithmetic product, Row row) =>
            evaluation.Of(product.Left, row) is { IsKnown: true, Least.Sign: 0 } ? product.Left
            : evaluation.Of(product.Right, row) is { IsKnown: true, Least.Sign: 0 } ? product.Right
            : null;

        private bool IsMoot(Question question, Row row) => evaluation.IsAsked(question) is not true && Given(question, row) is null;

        /// <summary>Adds the reasons why a question was not asked: its presuppositions.</summary>
        private void Presupposed(List<Explanation> parts, Question question)
        {
            foreach (var presupposed in question.Presupposes)
            {
                if (presupposed.Holds(evaluation.OfAnswer(presupposed.Question, Row.None)) != evaluation.IsAsked(question))
                {
                    continue;
                }

                if (IsMoot(presupposed.Question, Row.None))
                {
                    Presupposed(parts, presupposed.Question);
                }
                else
                {
                    parts.Add(OfAnswer(presupposed.Question, Row.None));
                }
            }
        }

        private Value? Given(Question question, Row row) =>
            question.List is null ? evaluation.Given!.To(question.Name)
            : row.Number < 0 ? null
            : evaluation.Given!.To(question.List, row.Number, question.Name);

        private Explanation OfAnswer(Question question, Row row)
        {
            var given = Given(question, row);
            return new(
                new Finding.OfAnswer(
                    new(question.List, question.List is null ? -1 : row.Number, question.Name),
                    question,
                    given is null && question.Assume is not null,
                    evaluation.OfAnswer(question, row)
                ),
                []
            );
        }

        private void Junction(List<Explanation> parts, Formula.Junction junction, Row row)
        {
            var value = evaluation.Of(junction, row);
            var decisive = junction.All ? value.IsNo : value.IsYes;
            if (decisive)
            {
                // the part that needs the fewest answers
                var best = junction
                    .Parts.Where(p => evaluation.Of(p, row) is var one && (junction.All ? one.IsNo : one.IsYes))
                    .Select(p => Explained(p, row))
                    .MinBy(p => p.SelectMany(e => e.Leaves()).Distinct().Count());
                parts.AddRange(best!);
                return;
            }

            // an open result depends on the open parts; a known one on all parts
            foreach (var part in junction.Parts.Where(p => value.IsKnown || !evaluation.Of(p, row).IsKnown))
            {
                Add(parts, part, row);
            }
        }

        private List<Explanation> Explained(Formula formula, Row row)
        {
            var parts = new List<Explanation>();
            Add(parts, formula, row);
            return parts;
        }

        private void Choose(List<Explanation> parts, Formula.Choose choose, Row row)
        {
            foreach (var branch in choose.Branches)
            {
                var when = branch.When is null ? Value.Of(true) : evaluation.Of(branch.When, row);
                if (branch.When is not null)
                {
                    Add(parts, branch.When, row);
                }

                if (when.IsNo)
                {
                    continue;
                }

                Add(parts, branch.Then, row);
                if (when.IsYes)
                {
                    return;
                }
            }
        }

        private void Aggregation(List<Explanation> parts, Formula.Aggregation aggregation, Row around)
        {
            var rows = evaluation.RowsOf(aggregation.List);
            var place = new AnswerPlace(aggregation.List.Name, -1, null);
            var count = rows is { } known ? Value.Of((Exact)(long)known) : Value.Between(aggregation.List.Least, aggregation.List.Most);
            parts.Add(new(new Finding.OfAnswer(place, null, false, count), []));
            var value = evaluation.Of(aggregation, around);
            var counts = false; // true once a row certainly counts, so the value for no rows does not matter
            var decided = (aggregation.Aggregate, value) is (Aggregate.Any, { IsYes: true }) or (Aggregate.All, { IsNo: true });
            foreach (var row in Rows(aggregation.List.Name, rows))
            {
                var where = aggregation.Where is null ? Value.Of(true) : evaluation.Of(aggregation.Where, row);
                var of = aggregation.Value is null ? Value.Of(true) : evaluation.Of(aggregation.Value, row);
                if (decided && !(where.IsYes && (aggregation.Aggregate == Aggregate.Any ? of.IsYes : of.IsNo)))
                {
                    continue;
                }

                counts |= row.Number >= 0 && where.IsYes;
                if (aggregation.Where is not null)
                {
                    Add(parts, aggregation.Where, row);
                }

                if (!where.IsNo && aggregation.Value is not null)
                {
                    Add(parts, aggregation.Value, row);
                }

                if (decided)
                {
                    return;
                }
            }

            if (aggregation.OfNone is not null && !counts)
            {
                Add(parts, aggregation.OfNone, around);
            }
        }
    }
}
