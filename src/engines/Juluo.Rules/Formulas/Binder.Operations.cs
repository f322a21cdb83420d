namespace Juluo.Rules;

internal sealed partial class Binder
{
    private static readonly Unit Day = Unit.Parse("day")!;

    private Formula OfComparison(Syntax.Comparison comparison, Scope scope)
    {
        var (left, right) = Pair(comparison.Left, comparison.Right, scope);
        Same(comparison.At, left.Type, right.Type, $"{left.Type} cannot be compared with {right.Type}.");
        if (comparison.Relation is not (Relation.Is or Relation.IsNot) && left.Type.Kind is not (Kind.Number or Kind.Date))
        {
            throw new WrongFormula(comparison.At, $"{left.Type} is neither more nor less.", $"Write is or is not.");
        }

        return new Formula.Comparison(comparison.At, comparison.Relation, left, right);
    }

    /// <summary>Binds the two sides of a comparison; a name that is an option of the other side becomes that option.</summary>
    private (Formula Left, Formula Right) Pair(Syntax left, Syntax right, Scope scope)
    {
        var bare = scope with { Expected = null, Rounded = false };
        if (left is Syntax.Name && right is not Syntax.Name)
        {
            var second = Bind(right, bare);
            return (Bind(left, bare with { Expected = second.Type }), second);
        }

        var first = Bind(left, bare);
        return (first, Bind(right, bare with { Expected = first.Type }));
    }

    private Formula OfMembership(Syntax.Membership membership, Scope scope)
    {
        if (
            membership.Among is [Syntax.Name name]
            && parameters.FirstOrDefault(p => p.Name == name.Text) is { } codes
            && codes.Values.Any(v => v.Codes is not null)
        )
        {
            var text = Bind(membership.Left, scope with { Expected = null });
            return text.Type.Kind == Kind.Text
                ? new Formula.InCodes(membership.At, text, codes)
                : throw new WrongFormula(
                    membership.At,
                    $"{text.Type} is in no list of codes.",
                    $"Write a question of type text before in."
                );
        }

        if (membership.Among.Count == 0)
        {
            throw new WrongFormula(
                membership.At,
                $"Nothing stands in the parentheses.",
                $"Write what it may be, as in status in (single, widowed)."
            );
        }

        return new Formula.Junction(
            membership.At,
            All: false,
            [.. membership.Among.Select(one => OfComparison(new(one.At, Relation.Is, membership.Left, one), scope))]
        );
    }

    private Formula OfArithmetic(Place at, Operation operation, Formula left, Formula right, bool rounded = false)
    {
        var (a, b) = (left.Type, right.Type);
        if (operation is Operation.Add or Operation.Subtract && a.Kind == Kind.Date)
        {
            if (operation == Operation.Subtract && b.Kind == Kind.Date)
            {
                return new Formula.Arithmetic(at, RuleType.Number(Day), operation, left, right);
            }

            Same(at, RuleType.Number(Day), b, $"A day and {b} make no day.", $"Add days, or use add_months or add_years.");
            return operation == Operation.Add
                ? new Formula.Arithmetic(at, RuleType.Date, operation, left, right)
                : throw new WrongFormula(
                    at,
                    $"A number is not taken from a day.",
                    $"Add days with a minus before them, or use add_months or add_years."
                );
        }

        if (a.Kind != Kind.Number || b.Kind != Kind.Number)
        {
            var wrong = a.Kind != Kind.Number ? a : b;
            throw new WrongFormula(at, $"{wrong} cannot be computed with.", $"Write numbers on both sides.");
        }

        switch (operation)
        {
            case Operation.Add or Operation.Subtract:
                Same(at, a, b, $"{a} and {b} cannot be added or subtracted.");
                return new Formula.Arithmetic(at, a.Unit is null ? b : a, operation, left, right);
            case Operation.Multiply:
                return new Formula.Arithmetic(at, Made(a, b, (x, y) => x.Times(y)), operation, left, right);
            default:
                if (!IsFigure(right) && !rounded)
                {
                    throw new WrongFormula(
                        at,
                        $"The quotient may have no end of digits.",
                        $"Put it into a rounding, as in round_down(a / b, 0.01)."
                    );
                }

                return new Formula.Arithmetic(at, Made(a, b, (x, y) => x.Over(y)), operation, left, right);
        }
    }

    private static RuleType Made(RuleType a, RuleType b, Func<Unit, Unit, Unit> join) =>
        a.Unit is null && b.Unit is null ? RuleType.AnyNumber : RuleType.Number(join(a.Unit ?? Unit.None, b.Unit ?? Unit.None));

    /// <summary>Checks whether a formula is the same number for everyone: a literal or a figure of the law.</summary>
    internal static bool IsFigure(Formula formula) =>
        formula switch
        {
            Formula.Constant => true,
            Formula.Lookup lookup => lookup.Keys.Count == 0,
            Formula.Arithmetic arithmetic => IsFigure(arithmetic.Left) && IsFigure(arithmetic.Right),
            _ => false,
        };

    private Formula OfLookup(Syntax.Lookup lookup, Scope scope)
    {
        var parameter =
            parameters.FirstOrDefault(p => p.Name == lookup.Table)
            ?? throw new WrongFormula(
                lookup.At,
                $"There is no table {lookup.Table}.",
                FaultList.Nearest(lookup.Table, parameters.Select(p => p.Name), $"Write it below parameters.")
            );
        if (parameter.By.Length != lookup.Keys.Count)
        {
            throw new WrongFormula(
                lookup.At,
                $"{lookup.Table} has {parameter.By.Length} keys, and {lookup.Keys.Count} are given.",
                $"Give one for each line of by:."
            );
        }

        var keys = new List<Formula>();
        foreach (var (key, type) in lookup.Keys.Zip(parameter.By))
        {
            var bound = Bind(key, scope with { Expected = type, Rounded = false });
            if (bound.Type.Kind != type.Kind || (type.Kind == Kind.Choice && !bound.Type.Fits(type)))
            {
                throw new WrongFormula(
                    bound.At,
                    $"The key is {bound.Type}, and {lookup.Table} goes by {type}.",
                    $"Give a key of this type."
                );
            }

            keys.Add(bound);
        }

        return new Formula.Lookup(lookup.At, parameter, keys);
    }

    private Formula OfAggregation(Syntax.Aggregation aggregation, Scope scope)
    {
        var list =
            lists.FirstOrDefault(l => l.Name == aggregation.List)
            ?? throw new WrongFormula(
                aggregation.At,
                $"There is no list {aggregation.List}.",
                FaultList.Nearest(aggregation.List, lists.Select(l => l.Name), $"Write the name of a question of type list.")
            );
        var inside = new Scope(list.Name, null);
        var kind = aggregation.Aggregate;
        var value = aggregation.Value is null ? null : Bind(aggregation.Value, inside);
        var where = aggregation.Where is null ? null : Condition(aggregation.Where, inside);
        var ofNone = aggregation.OfNone is null ? null : Bind(aggregation.OfNone, scope with { Expected = null });
        var extreme = kind is Aggregate.Least or Aggregate.Most;
        var fits = kind switch
        {
            Aggregate.Count => value is null,
            Aggregate.Sum => value?.Type.Kind == Kind.Number,
            Aggregate.Any or Aggregate.All => value is null ? where is not null : value.Type.Kind == Kind.YesNo,
            _ => value?.Type.Kind is Kind.Number or Kind.Date,
        };
        if (!fits || extreme != ofNone is not null)
        {
            var word = kind.ToString().ToLowerInvariant();
            throw new WrongFormula(
                aggregation.At,
                extreme && ofNone is null
                    ? FaultSentence.Of($"What {word} is of no rows is missing.")
                    : FaultSentence.Of($"{word} cannot be taken of this."),
                kind switch
                {
                    Aggregate.Count => FaultSentence.Of($"Write count({list.Name} where a condition)."),
                    Aggregate.Sum => FaultSentence.Of($"Write sum({list.Name}: a number)."),
                    Aggregate.Any or Aggregate.All => FaultSentence.Of($"Write {word}({list.Name} where a condition)."),
                    _ => FaultSentence.Of($"Write {word}({list.Name}: a number else what it is of no rows)."),
                }
            );
        }

        if (kind == Aggregate.All && value is null)
        {
            (value, where) = (where, null);
        }

        if (extreme)
        {
            Same(ofNone!.At, value!.Type, ofNone.Type, $"Of rows it is {value.Type}, and of none {ofNone.Type}.");
        }

        var type = kind switch
        {
            Aggregate.Count => RuleType.AnyNumber,
            Aggregate.Any => RuleType.YesNo,
            _ => value!.Type,
        };
        return new Formula.Aggregation(aggregation.At, type, kind, list, value, where, ofNone);
    }

    private static void Same(Place at, RuleType a, RuleType b, FaultSentence what, FaultSentence mend)
    {
        if (!a.Fits(b))
        {
            throw new WrongFormula(at, what, mend);
        }
    }
}
