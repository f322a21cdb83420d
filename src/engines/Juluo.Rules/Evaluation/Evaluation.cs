using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>
/// Applies a set of rules to the known answers, on one day and with one set of readings. Each rule is evaluated at most once, when it is first needed. Work is linear in the size of the
/// needed rules times the rows of their lists. Not thread-safe.
/// </summary>
/// <remarks>
/// Values are ranges, and every operation preserves inclusion: narrower answers give narrower results (R. E. Moore, Interval Analysis, 1966). So a result that is certain now stays
/// certain whatever else is answered.
/// </remarks>
public sealed class Evaluation
{
    private static readonly Exact Huge = (Exact)1_000_000_000_000_000L;

    private readonly Value _today;
    private readonly Answers? _answers; // null: nothing is answered
    private readonly Readings? _readings; // null: any
    private readonly Value?[] _single;
    private readonly Value?[][] _rows;
    private readonly Narrowing? _narrowing;

    /// <summary>Applies the rules on a day, with the usual readings if none are named.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is outside of the rules' period.</exception>
    public Evaluation(RuleSet set, Answers answers, DateOnly on, Readings? readings = null)
        : this(set, answers, on, Value.Of(on), readings ?? Readings.Usual(set), null)
    {
        if (!set.Period.Has(on))
        {
            throw new ArgumentOutOfRangeException(
                nameof(on),
                on,
                $"{set.Name} is set from {set.Period.From:yyyy-MM-dd} until {set.Period.Until:yyyy-MM-dd}."
            );
        }
    }

    private Evaluation(RuleSet set, Answers? answers, DateOnly on, Value today, Readings? readings, Narrowing? narrowing)
    {
        Set = set;
        _answers = answers;
        On = on;
        _today = today;
        _readings = readings;
        _narrowing = narrowing;
        _single = new Value?[set.Rules.Length];
        _rows = new Value?[set.Rules.Length][];
    }

    /// <summary>The rules that were evaluated.</summary>
    public RuleSet Set { get; }

    /// <summary>The day whose rules and figures apply.</summary>
    public DateOnly On { get; }

    /// <summary>The chosen readings of disputed questions. Throws if the rules were evaluated for every reading.</summary>
    public Readings Readings => _readings ?? throw new InvalidOperationException("Worked out for every reading.");

    /// <summary>The result of the deciding rule, as far as the answers determine it.</summary>
    public Value Decision => Result(Set.Decides);

    /// <summary>Returns the result of a rule, as far as the answers determine it.</summary>
    /// <exception cref="ArgumentException">The rule is about rows: pass a row.</exception>
    public Value Result(Rule rule) =>
        rule.List is null
            ? OfRule(rule, Row.None)
            : throw new ArgumentException($"{rule.Name} is about rows of {rule.List}.", nameof(rule));

    /// <summary>Returns what is known of a rule's result, by the rule's name.</summary>
    /// <exception cref="ArgumentException">There is no such rule, or it is about rows.</exception>
    public Value Result(string rule) => Result(Set.Rule(rule) ?? throw new ArgumentException($"There is no rule {rule}.", nameof(rule)));

    /// <summary>Returns what is known of a rule's result for a row, counted from 0.</summary>
    public Value Result(Rule rule, int row) => OfRule(rule, new(rule.List, row));

    /// <summary>Evaluates all possible values between two days, with nothing answered and any reading: for the checks at loading and for the width of compiled numbers.</summary>
    internal static Evaluation Static(RuleSet set, DateOnly on, DateOnly last, Readings? readings = null, Narrowing? narrowing = null) =>
        new(set, null, on, Value.Between(on, last), readings, narrowing);

    internal Answers? Given => _answers;

    /// <summary>Returns the number of rows of a list; null where it is not answered.</summary>
    internal int? RowsOf(QuestionList list) => _answers?.RowsOf(list.Ordinal)?.Length;

    internal Value Of(Formula formula, Row row) =>
        formula switch
        {
            Formula.Constant constant => constant.Value,
            Formula.Answer answer => OfAnswer(answer.Question, row),
            Formula.Result result => OfRule(result.Rule, result.Rule.List is null ? Row.None : row),
            Formula.Lookup lookup => OfLookup(lookup, row),
            Formula.Junction junction => OfJunction(junction, row),
            Formula.Comparison comparison => Compare(comparison.Relation, Of(comparison.Left, row), Of(comparison.Right, row)),
            Formula.Not not => Of(not.Inner, row) is var inner ? Value.Of(inner.MayBeNo, inner.MayBeYes) : default,
            Formula.Arithmetic arithmetic => Calculate(arithmetic.Operation, Of(arithmetic.Left, row), Of(arithmetic.Right, row)),
            Formula.Choose choose => OfChoose(choose, row),
            Formula.Call call => Functions.Apply(call, [.. call.Arguments.Select(a => Of(a, row))]),
            Formula.Aggregation aggregation => OfAggregation(aggregation, row),
            Formula.InCodes codes => Of(codes.Text, row) is { Word: { } word } ? Value.Of(codes.Codes.On(On).Codes!.Has(word)) : Value.Open,
            Formula.ReadingOf reading => OfReading(reading.Reading),
            Formula.Today => _today,
            _ => throw new InvalidOperationException(formula.GetType().Name),
        };

    internal Value OfAnswer(Question question, Row row)
    {
        if (_narrowing?.Of(question) is { } narrowed)
        {
            return narrowed;
        }

        var given =
            question.List is null ? _answers?.Single(question.Ordinal)
            : row.Number < 0 ? null
            : ListAnswers(row)[row.Number][question.Ordinal];
        return given
            ?? (_answers is null ? null : question.Assume)
            ?? (_answers is not null && IsAsked(question) == false ? question.Otherwise : null)
            ?? question.Range;
    }

    /// <summary>Checks whether a question's presuppositions hold; null while that is not known.</summary>
    internal bool? IsAsked(Question question)
    {
        bool? asked = true;
        foreach (var presupposed in question.Presupposes)
        {
            switch (presupposed.Holds(OfAnswer(presupposed.Question, Row.None)))
            {
                case false:
                    return false;
                case null:
                    asked = null;
                    break;
                default:
                    break;
            }
        }

        return asked;
    }

    internal Value OfRule(Rule rule, Row row)
    {
        if (_narrowing?.Of(rule) is { } narrowed)
        {
            return narrowed;
        }

        if (rule.List is null)
        {
            return _single[rule.Ordinal] ??= Of(rule.On(On), Row.None);
        }

        var rows = _rows[rule.Ordinal] ??= new Value?[1 + (RowsOf(Set.List(rule.List)!) ?? 0)];
        return rows[row.Number + 1] ??= Of(rule.On(On), row);
    }

    /// <summary>Returns the index of the line that applies in a rule with lines; null while it is not known, or if the rule has no lines.</summary>
    internal int? LineOf(Rule rule, Row row)
    {
        if (rule.On(On) is not Formula.Choose choose)
        {
            return null;
        }

        for (var i = 0; i < choose.Branches.Count; i++)
        {
            var when = choose.Branches[i].When is { } condition ? Of(condition, row) : Value.Of(true);
            if (!when.IsNo)
            {
                return when.IsYes ? i : null;
            }
        }

        return null;
    }

    internal Value OfReading(Reading reading) =>
        _readings is { } taken ? Value.OfOption(taken.Of(reading.Ordinal)) : Value.OfOptions((1UL << reading.Options.Length) - 1);

    /// <summary>Returns the value of a table over all possible keys.</summary>
    internal Value OfLookup(Formula.Lookup lookup, Row row)
    {
        return lookup.Parameter.On(On).Among(lookup.Parameter, [.. lookup.Keys.Select(k => Of(k, row))]);
    }

    internal static Value Compare(Relation relation, Value left, Value right)
    {
        var (may, mayNot) = relation switch
        {
            Relation.Is or Relation.IsNot => Equal(left, right),
            Relation.Below => (left.Least < right.Most, left.Most >= right.Least),
            Relation.AtMost => (left.Least <= right.Most, left.Most > right.Least),
            Relation.Above => (left.Most > right.Least, left.Least <= right.Most),
            _ => (left.Most >= right.Least, left.Least < right.Most),
        };
        return relation == Relation.IsNot ? Value.Of(mayNot, may) : Value.Of(may, mayNot);
    }

    internal static Value Calculate(Operation operation, Value left, Value right)
    {
        var date = left.Kind == Kind.Date;
        switch (operation)
        {
            case Operation.Add:
                return date
                    ? Value.Days(left.Least + right.Least, left.Most + right.Most)
                    : Value.Between(left.Least + right.Least, left.Most + right.Most);
            case Operation.Subtract:
                return Value.Between(left.Least - right.Most, left.Most - right.Least);
            case Operation.Divide when right.Least.Sign <= 0 && right.Most.Sign >= 0:
                return Value.Between(-Huge, Huge);
            case Operation.Divide:
                return Corners(left, Value.Between(Exact.One / right.Most, Exact.One / right.Least));
            default:
                return Corners(left, right);
        }
    }

    private static Value Corners(Value left, Value right)
    {
        if (left.IsKnown && right.IsKnown)
        {
            return Value.Of(left.Least * right.Least);
        }

        var (a, b, c, d) = (left.Least * right.Least, left.Least * right.Most, left.Most * right.Least, left.Most * right.Most);
        return Value.Between(Exact.Min(Exact.Min(a, b), Exact.Min(c, d)), Exact.Max(Exact.Max(a, b), Exact.Max(c, d)));
    }

    private static (bool May, bool MayNot) Equal(Value left, Value right) =>
        left.Kind switch
        {
            Kind.YesNo or Kind.Choice => (
                (left.Options & right.Options) != 0,
                !(left.IsKnown && right.IsKnown && left.Options == right.Options)
            ),
            Kind.Text => left.Word is null || right.Word is null ? (true, true) : (left.Word == right.Word, left.Word != right.Word),
            _ => (left.Least <= right.Most && right.Least <= left.Most, !(left.IsKnown && right.IsKnown && left.Least == right.Least)),
        };

    private Value OfJunction(Formula.Junction junction, Row row)
    {
        var (open, decisive) = (false, junction.All);
        foreach (var part in junction.Parts)
        {
            var value = Of(part, row);
            if (decisive ? value.IsNo : value.IsYes)
            {
                return value;
            }

            open |= !value.IsKnown;
        }

        return open ? Value.Open : Value.Of(decisive);
    }

    private Value OfChoose(Formula.Choose choose, Row row)
    {
        Value? hull = null;
        foreach (var branch in choose.Branches)
        {
            var when = branch.When is null ? Value.Of(true) : Of(branch.When, row);
            if (when.IsNo)
            {
                continue;
            }

            var then = Of(branch.Then, row);
            hull = hull is { } before ? Value.Hull(before, then) : then;
            if (when.IsYes)
            {
                break;
            }
        }

        return hull!.Value;
    }

    private Value OfAggregation(Formula.Aggregation aggregation, Row around)
    {
        var gathering = new Gathering(aggregation.Aggregate);
        if (RowsOf(aggregation.List) is { } rows)
        {
            for (var i = 0; i < rows; i++)
            {
                var row = new Row(aggregation.List.Name, i);
                var where = Where(row);
                if (!where.IsNo)
                {
                    gathering.Add(aggregation.Value is null ? null : Of(aggregation.Value, row), where);
                }
            }
        }
        else
        {
            var any = new Row(aggregation.List.Name, -1);
            gathering.AddUnknown(
                aggregation.Value is null ? null : Of(aggregation.Value, any),
                Where(any),
                aggregation.List.Least,
                aggregation.List.Most
            );
        }

        return gathering.Result(() => Of(aggregation.OfNone!, around));

        Value Where(Row row) => aggregation.Where is null ? Value.Of(true) : Of(aggregation.Where, row);
    }

    private ImmutableArray<ImmutableArray<Value?>> ListAnswers(Row row) => _answers!.RowsOf(Set.List(row.List!)!.Ordinal)!.Value;
}
