using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>The conditions that hold in a branch, for the checks at loading: narrower ranges of answers and of rules' results.</summary>
internal sealed class Narrowing(ImmutableDictionary<object, Value> of)
{
    public static Narrowing None { get; } = new(ImmutableDictionary<object, Value>.Empty.WithComparers(ReferenceEqualityComparer.Instance));

    public Value? Of(object symbol) => of.TryGetValue(symbol, out var value) ? value : null;

    /// <summary>Returns the narrowing with the condition met, or not met. Null if that is impossible.</summary>
    public Narrowing? With(Formula condition, bool met, Func<Narrowing, Formula, Value> evaluate)
    {
        switch (condition)
        {
            case Formula.Not not:
                return With(not.Inner, !met, evaluate);
            case Formula.Junction junction when junction.All == met:
                var all = this;
                foreach (var part in junction.Parts)
                {
                    if (all.With(part, met, evaluate) is not { } next)
                    {
                        return null;
                    }

                    all = next;
                }

                return all;
            case Formula.Comparison comparison:
                var relation = met ? comparison.Relation : Opposite(comparison.Relation);
                return Bound(comparison.Left, relation, evaluate(this, comparison.Right), evaluate)
                    ?.Bound(comparison.Right, Mirrored(relation), evaluate(this, comparison.Left), evaluate);
            default:
                return Symbol(condition) is null ? this : Set(condition, Value.Of(met), evaluate);
        }
    }

    private Narrowing? Bound(Formula side, Relation relation, Value other, Func<Narrowing, Formula, Value> evaluate)
    {
        if (Symbol(side) is null)
        {
            return this;
        }

        var now = evaluate(this, side);
        var step = Step(side);
        if (now.Kind is Kind.Text)
        {
            return this;
        }

        if (now.Kind is Kind.YesNo or Kind.Choice)
        {
            var options =
                relation == Relation.Is ? now.Options & other.Options
                : relation == Relation.IsNot && other.IsKnown ? now.Options & ~other.Options
                : now.Options;
            return options == 0
                ? null
                : Set(side, now.Kind == Kind.YesNo ? Value.Of((options & 2) != 0, (options & 1) != 0) : Value.OfOptions(options), evaluate);
        }

        var (least, most) = relation switch
        {
            Relation.Is => (Exact.Max(now.Least, other.Least), Exact.Min(now.Most, other.Most)),
            Relation.Below => (now.Least, Exact.Min(now.Most, Before(other.Most, step))),
            Relation.AtMost => (now.Least, Exact.Min(now.Most, other.Most)),
            Relation.Above => (Exact.Max(now.Least, After(other.Least, step)), now.Most),
            Relation.AtLeast => (Exact.Max(now.Least, other.Least), now.Most),
            // an excluded value can only be cut off at an end of the range
            _ => (
                other.IsKnown && now.Least == other.Least ? After(other.Least, step) : now.Least,
                other.IsKnown && now.Most == other.Most ? Before(other.Most, step) : now.Most
            ),
        };
        return least > most ? null : Set(side, now.Kind == Kind.Date ? Value.Days(least, most) : Value.Between(least, most), evaluate);
    }

    private Narrowing Set(Formula side, Value value, Func<Narrowing, Formula, Value> evaluate)
    {
        var narrowed = new Narrowing(of.SetItem(Symbol(side)!, value));

        // a rule that only returns a comparison narrows the compared values
        return
            side is Formula.Result { Rule.Versions: [{ Formula: var only }] }
            && value.IsKnown
            && value.Kind == Kind.YesNo
            && only is not Formula.Choose
            ? narrowed.With(only, value.IsYes, evaluate) ?? narrowed
            : narrowed;
    }

    private static object? Symbol(Formula formula) =>
        formula switch
        {
            Formula.Answer { Question.List: null } answer => answer.Question,
            Formula.Result { Rule.List: null } result => result.Rule,
            _ => null,
        };

    private static Exact? Step(Formula formula) =>
        formula switch
        {
            Formula.Answer answer => answer.Question.Type.Kind == Kind.Date ? Exact.One : answer.Question.Step,
            Formula.Result { Type.Kind: Kind.Date } => Exact.One,
            _ => null,
        };

    private static Exact Before(Exact end, Exact? step) => step is { } by ? end.RoundUp(by) - by : end;

    private static Exact After(Exact end, Exact? step) => step is { } by ? end.RoundDown(by) + by : end;

    private static Relation Opposite(Relation relation) =>
        relation switch
        {
            Relation.Is => Relation.IsNot,
            Relation.IsNot => Relation.Is,
            Relation.Below => Relation.AtLeast,
            Relation.AtMost => Relation.Above,
            Relation.Above => Relation.AtMost,
            _ => Relation.Below,
        };

    private static Relation Mirrored(Relation relation) =>
        relation switch
        {
            Relation.Below => Relation.Above,
            Relation.AtMost => Relation.AtLeast,
            Relation.Above => Relation.Below,
            Relation.AtLeast => Relation.AtMost,
            _ => relation,
        };
}
