using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>
/// Chooses the question that leads to a decision soonest. A question whose answer can no longer change the decision is not asked. Among the others it chooses the one that leaves the
/// fewest open after its answer, on average over its usual answers; with few open questions it searches their whole tree.
/// </summary>
/// <remarks>
/// Minimising the expected number of questions is NP-hard in general (L. Hyafil and R. L. Rivest, Constructing optimal binary decision trees is NP-complete, 1976). Work: with q open
/// questions of a answers each, q·a evaluations for the heuristic; for at most <see cref="MostExact"/> open questions at most (a+1)^q, each set of answers once, whatever their order,
/// and at most <see cref="MostStates"/>.
/// </remarks>
public static class NextQuestion
{
    /// <summary>The highest number of open questions for which all orders are compared.</summary>
    public const int MostExact = 5;

    private const int MostStates = 400;
    private const int MostAnswers = 5;

    /// <summary>Returns the question to ask next; null once the decision is known, or no question could change it.</summary>
    public static AnswerPlace? Find(RuleSet set, Answers answers, DateOnly on, Readings? readings = null) =>
        Find(set, set.Decides, answers, on, readings);

    /// <summary>Returns the question to ask next for another rule's result.</summary>
    /// <exception cref="ArgumentException">The rule is about rows.</exception>
    public static AnswerPlace? Find(RuleSet set, Rule about, Answers answers, DateOnly on, Readings? readings = null)
    {
        var search = new Search(set, about, on, readings ?? Readings.Usual(set));
        var open = search.Open(answers);
        if (open.Count <= 1)
        {
            return open.Count == 0 ? null : open[0];
        }

        if (open.Count <= MostExact)
        {
            if (search.Exact(answers) is { Place: { } best })
            {
                return best;
            }
        }

        return open.MinBy(q => search.Left(answers, q));
    }

    /// <summary>Returns the questions that can still change a rule's result, in the order of the file.</summary>
    public static IReadOnlyList<AnswerPlace> Open(RuleSet set, Rule about, Answers answers, DateOnly on, Readings? readings = null) =>
        new Search(set, about, on, readings ?? Readings.Usual(set)).Open(answers);

    private sealed class Search(RuleSet set, Rule about, DateOnly on, Readings readings)
    {
        // keyed by the given answers
        private readonly Dictionary<string, (AnswerPlace? Place, double Cost)> _best = new(StringComparer.Ordinal);

        /// <summary>Returns the open questions in the order of the file: the unanswered ones on which the open result depends.</summary>
        public List<AnswerPlace> Open(Answers answers) =>
            [
                .. Leaves(answers)
                    .OrderBy(p => p.List is null ? set.Question(p.Question!)!.At.Line : set.List(p.List)!.At.Line)
                    .ThenBy(p => p.Row)
                    .ThenBy(p => p.Question is null ? 0 : set.Question(p.Question)!.At.Line),
            ];

        private IReadOnlyCollection<AnswerPlace> Leaves(Answers answers)
        {
            var evaluation = new Evaluation(set, answers, on, readings);
            return evaluation.Result(about).IsKnown ? [] : OpenLeaves.Of(evaluation, about);
        }

        /// <summary>Returns the number of questions left after one, averaged over its usual answers.</summary>
        public double Left(Answers answers, AnswerPlace place)
        {
            var usual = Usual(place);
            return usual.Sum(u => u.Weight * Leaves(With(answers, place, u.Answer)).Count) / usual.Sum(u => u.Weight);
        }

        /// <summary>Returns the first question of the best order and the expected number of questions; null if there are too many orders to compare.</summary>
        public (AnswerPlace? Place, double Cost)? Exact(Answers answers) =>
            Exact(answers, ImmutableSortedSet.Create<string>(StringComparer.Ordinal));

        private (AnswerPlace? Place, double Cost)? Exact(Answers answers, ImmutableSortedSet<string> given)
        {
            var state = string.Join('\n', given);
            if (_best.TryGetValue(state, out var known))
            {
                return known;
            }

            if (_best.Count >= MostStates)
            {
                return null;
            }

            return Compared(answers, given) is { } best ? _best[state] = best : null;
        }

        private (AnswerPlace? Place, double Cost)? Compared(Answers answers, ImmutableSortedSet<string> given)
        {
            var open = Leaves(answers);
            if (open.Count <= 1)
            {
                return open.Count == 0 ? (null, 0) : (open.First(), 1);
            }

            (AnswerPlace? Place, double Cost) best = (null, double.MaxValue);
            foreach (var place in open)
            {
                var (cost, weight) = (0.0, 0.0);
                foreach (var (answer, times) in Usual(place))
                {
                    if (Exact(With(answers, place, answer), given.Add($"{place} {answer}")) is not { } rest)
                    {
                        return null;
                    }

                    cost += times * rest.Cost;
                    weight += times;
                }

                if (1 + (cost / weight) is var total && total < best.Cost - 1e-9)
                {
                    best = (place, total);
                }
            }

            return best;
        }

        private Answers With(Answers answers, AnswerPlace place, Value answer) =>
            place.List is null ? answers.With(place.Question!, answer)
            : place.Question is { } question ? answers.With(place.List, place.Row, question, answer)
            : answers.WithRows(place.List, Enumerable.Range(0, (int)answer.Number.Floor()).Select(_ => new Dictionary<string, Value>()));

        private List<(Value Answer, double Weight)> Usual(AnswerPlace place)
        {
            if (place.Question is null)
            {
                var list = set.List(place.List!)!;
                return
                [
                    .. Enumerable
                        .Range(Math.Max(list.Least, 1), Math.Min(3, list.Most))
                        .Where(n => n <= list.Most)
                        .Select(n => (Value.Of((Exact)(long)n), 1.0)),
                ];
            }

            var question = set.Question(place.Question)!;
            return question.Usual.IsEmpty ? Spread(question) : [.. question.Usual.Take(MostAnswers * 2)];
        }

        /// <summary>Returns answers spread over the whole range, for a question without usual answers.</summary>
        private static List<(Value, double)> Spread(Question question)
        {
            switch (question.Type.Kind)
            {
                case Kind.YesNo:
                    return [(Value.Of(true), 1), (Value.Of(false), 1)];
                case Kind.Choice:
                    return [.. Enumerable.Range(0, question.Type.Options.Length).Select(i => (Value.OfOption(i), 1.0))];
                case Kind.Text:
                    return [(Value.Of(string.Empty), 1)];
                default:
                    var (least, most) = (question.Range.Least, question.Range.Most);
                    return
                    [
                        .. Enumerable
                            .Range(0, MostAnswers)
                            .Select(i =>
                                (least + ((most - least) * Juluo.Rules.Exact.Of(i * i, (MostAnswers - 1) * (MostAnswers - 1)))).RoundDown(
                                    question.Step
                                )
                            )
                            .Select(n =>
                                (question.Type.Kind == Kind.Date ? Value.Days(n, n) : Value.Of(Juluo.Rules.Exact.Max(n, least)), 1.0)
                            ),
                    ];
            }
        }
    }
}
