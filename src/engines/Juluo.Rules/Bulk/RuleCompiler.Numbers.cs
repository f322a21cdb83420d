using System.Linq.Expressions;
using System.Reflection;

namespace Juluo.Rules;

internal sealed partial class RuleCompiler
{
    /// <summary>The bound below which all numbers stay, so that the sum of two does not overflow.</summary>
    private static readonly Int128 Widest = (Int128)1 << 62;

    private static readonly MethodInfo FloorMethod = typeof(Quotient).GetMethod(nameof(Quotient.Floor))!;

    private Number OfArithmetic(Formula.Arithmetic arithmetic, Loop loop)
    {
        var (left, right) = (Write(arithmetic.Left, loop), Write(arithmetic.Right, loop));
        var (leftRange, rightRange) = (Of(arithmetic.Left, loop), Of(arithmetic.Right, loop));
        switch (arithmetic.Operation)
        {
            case Operation.Add or Operation.Subtract:
                (left, right) = Aligned(left, leftRange, right, rightRange, arithmetic);
                Fits(Of(arithmetic, loop), left.Below, arithmetic);
                return new(
                    arithmetic.Operation == Operation.Add
                        ? Expression.Add(left.Above, right.Above)
                        : Expression.Subtract(left.Above, right.Above),
                    left.Below
                );
            case Operation.Multiply:
                var below = left.Below * right.Below;
                Fits(Of(arithmetic, loop), below, arithmetic);
                return Reduced(Expression.Multiply(left.Above, right.Above), below, left.Above, right.Above);
            default:
                // the divisor is a figure, known on the day
                var by = rightRange.Number;
                var (times, over) = by.Sign < 0 ? (-by.Below, -by.Above) : (by.Below, by.Above);
                Fits(Of(arithmetic, loop), left.Below * over, arithmetic);
                return new(Times(left.Above, times), left.Below * over);
        }
    }

    private Number OfCall(Formula.Call call, Loop loop)
    {
        switch (call.Function)
        {
            case Function.Min or Function.Max:
                return Extreme(call, loop);
            case Function.RoundDown or Function.RoundUp or Function.RoundHalfUp:
                return Rounded(call, loop);
            default:
                // days and completed months or years are whole numbers
                var name = call.Function == Function.AddYears ? nameof(Functions.AddMonths) : call.Function.ToString();
                var arguments = call.Arguments.Select(
                    (a, i) => Whole(Write(a, loop)) is var whole && i == 1 && call.Function == Function.AddYears ? Times(whole, 12) : whole
                );
                Expression result = Expression.Call(
                    typeof(Functions).GetMethod(name, [.. call.Arguments.Select(_ => typeof(long))])!,
                    arguments
                );
                return new(result.Type == typeof(int) ? Expression.Convert(result, typeof(long)) : result, 1);
        }
    }

    private Number Extreme(Formula.Call call, Loop loop)
    {
        var parts = call.Arguments.Select(a => (Number: Write(a, loop), Range: Of(a, loop))).ToList();
        var below = parts.Aggregate((Int128)1, (sum, p) => Shared(sum, p.Number.Below));
        var method = call.Function == Function.Min ? MinMethod : MaxMethod;
        return new(parts.Select(p => Over(p.Number, p.Range, below, call)).Aggregate((a, b) => Expression.Call(method, a, b)), below);
    }

    /// <summary>
    /// x rounded to a step is the whole number ⌊x / step⌋ times the step; for a quotient a / b it is ⌊a / (b · step)⌋, so that nothing is lost before rounding.
    /// </summary>
    private Number Rounded(Formula.Call call, Loop loop)
    {
        var step = Of(call.Arguments[1], loop).Number;
        var twice = call.Function == Function.RoundHalfUp ? 2 : 1; // the number and its step are doubled and added
        Expression above;
        Expression below;
        if (call.Arguments[0] is Formula.Arithmetic { Operation: Operation.Divide } quotient && !Of(quotient.Right, loop).IsKnown)
        {
            var (left, right) = (Write(quotient.Left, loop), Write(quotient.Right, loop));
            Fits(Of(quotient.Left, loop), twice * left.Below * right.Below * step.Below, call);
            Fits(Of(quotient.Right, loop), twice * right.Below * left.Below * step.Above, call);
            above = Times(left.Above, right.Below * step.Below);
            below = Times(right.Above, left.Below * step.Above);
        }
        else
        {
            var number = Write(call.Arguments[0], loop);
            Fits(Of(call.Arguments[0], loop), twice * number.Below * step.Below, call);
            above = Times(number.Above, step.Below);
            below = Expression.Constant(Fitting(twice * number.Below * step.Above) / twice);
        }

        Fits(Of(call, loop), step.Below, call);
        Expression whole = call.Function switch
        {
            Function.RoundDown => Expression.Call(FloorMethod, above, below),
            Function.RoundUp => Expression.Negate(Expression.Call(FloorMethod, Expression.Negate(above), below)),
            _ => Expression.Call(FloorMethod, Expression.Add(Times(above, 2), below), Times(below, 2)),
        };
        return new(Times(whole, step.Above), step.Below);
    }

    private static Expression Whole(Number number) =>
        number.Below == 1 ? number.Above : Expression.Call(FloorMethod, number.Above, Expression.Constant(Fitting(number.Below)));

    private Number OfLookup(Formula.Lookup lookup, Loop loop)
    {
        var values = lookup.Parameter.On(on);
        Expression index = Expression.Constant(0L);
        Expression? beyond = null;
        for (var i = 0; i < lookup.Keys.Count; i++)
        {
            var key = Whole(Write(lookup.Keys[i], loop));
            var last = Expression.Constant((long)values.Sizes[i] - 1);
            if (lookup.Parameter.By[i].Kind == Kind.Number)
            {
                key = Expression.Subtract(key, Expression.Constant((long)values.First[i]));
                beyond =
                    i == lookup.Keys.Count - 1 ? Expression.Call(MaxMethod, Expression.Subtract(key, last), Expression.Constant(0L)) : null;
                key = Expression.Call(MinMethod, Expression.Call(MaxMethod, key, Expression.Constant(0L)), last);
            }

            index = Expression.Add(Times(index, values.Sizes[i]), key);
        }

        if (lookup.Type.Kind == Kind.YesNo)
        {
            var flags = loop.Keep(values.Entries.Select(e => e.IsYes).ToArray());
            return new(Expression.ArrayIndex(flags, Expression.Convert(index, typeof(int))), 1);
        }

        var below = values.Entries.Aggregate((values.EachMore ?? Exact.Zero).Below, (sum, e) => Shared(sum, e.Number.Below));
        var table = loop.Keep(values.Entries.Select(e => Fitting((e.Number * (Exact)below).Above)).ToArray());
        Expression found = Expression.ArrayIndex(table, Expression.Convert(index, typeof(int)));
        if (values.EachMore is { } each && beyond is not null)
        {
            found = Expression.Add(found, Times(beyond, (each * (Exact)below).Above));
        }

        return new(found, below);
    }

    private Number OfAggregation(Formula.Aggregation aggregation, Loop loop)
    {
        var list = aggregation.List;
        var starts = loop.Starts(list);
        var (row, end) = (loop.Variable(typeof(int)), loop.Variable(typeof(int)));
        var (where, value) = loop.Inside(
            list.Name,
            row,
            () =>
                (
                    aggregation.Where is null ? null : Write(aggregation.Where, loop).Above,
                    aggregation.Value is null ? (Number?)null : Write(aggregation.Value, loop)
                )
        );
        var yesNo = aggregation.Type.Kind == Kind.YesNo;
        var sum = loop.Variable(yesNo ? typeof(bool) : typeof(long));
        var any = loop.Variable(typeof(bool));
        var done = Expression.Label();
        var extreme = aggregation.Aggregate is Aggregate.Least or Aggregate.Most;
        var below = value?.Below ?? 1;
        if (!yesNo)
        {
            Fits(Of(aggregation, loop), below, aggregation);
        }

        Expression start = aggregation.Aggregate switch
        {
            Aggregate.All => Expression.Constant(true),
            Aggregate.Any => Expression.Constant(false),
            _ => Expression.Constant(0L),
        };
        Expression take = aggregation.Aggregate switch
        {
            Aggregate.Count => Expression.PreIncrementAssign(sum),
            Aggregate.Sum => Expression.AddAssign(sum, value!.Value.Above),
            Aggregate.Any => Expression.IfThen(
                value?.Above ?? Expression.Constant(true),
                Expression.Block(Expression.Assign(sum, Expression.Constant(true)), Expression.Break(done))
            ),
            Aggregate.All => Expression.IfThen(
                Expression.Not(value!.Value.Above),
                Expression.Block(Expression.Assign(sum, Expression.Constant(false)), Expression.Break(done))
            ),
            _ => Expression.Block(
                Expression.Assign(
                    sum,
                    Expression.Condition(
                        any,
                        Expression.Call(aggregation.Aggregate == Aggregate.Least ? MinMethod : MaxMethod, sum, value!.Value.Above),
                        value.Value.Above
                    )
                ),
                Expression.Assign(any, Expression.Constant(true))
            ),
        };
        var walk = Expression.Block(
            Expression.Assign(sum, start),
            Expression.Assign(any, Expression.Constant(false)),
            Expression.Assign(row, Expression.ArrayIndex(starts, loop.Person)),
            Expression.Assign(end, Expression.ArrayIndex(starts, Expression.Add(loop.Person, Expression.Constant(1)))),
            Expression.Loop(
                Expression.Block(
                    Expression.IfThen(Expression.GreaterThanOrEqual(row, end), Expression.Break(done)),
                    where is null ? take : Expression.IfThen(where, take),
                    Expression.PreIncrementAssign(row)
                ),
                done
            )
        );
        if (!extreme)
        {
            return new(Expression.Block(walk, sum), below);
        }

        var none = Write(aggregation.OfNone!, loop);
        var (found, ofNone) = Aligned(new(sum, below), Of(aggregation, loop), none, Of(aggregation.OfNone!, loop), aggregation);
        return new(Expression.Block(walk, Expression.Condition(any, found.Above, ofNone.Above)), found.Below);
    }

    /// <summary>Brings both numbers to one denominator.</summary>
    private static (Number, Number) Aligned(Number left, Value leftRange, Number right, Value rightRange, Formula formula)
    {
        var below = Shared(left.Below, right.Below);
        return (new(Over(left, leftRange, below, formula), below), new(Over(right, rightRange, below, formula), below));
    }

    private static Expression Over(Number number, Value range, Int128 below, Formula formula)
    {
        if (number.Above.Type == typeof(bool) || number.Below == below)
        {
            return number.Above;
        }

        Fits(range, below, formula);
        return Times(number.Above, below / number.Below);
    }

    private static Number Reduced(Expression product, Int128 below, Expression left, Expression right)
    {
        // a constant factor and the denominator may share a factor
        var (constant, other) =
            left is ConstantExpression { Value: long a } ? (a, right)
            : right is ConstantExpression { Value: long b } ? (b, left)
            : (0L, null);
        if (other is null || constant == 0)
        {
            return new(product, below);
        }

        var reduced = Exact.Of(constant, below);
        return new(Times(other, reduced.Above), reduced.Below);
    }

    private static Expression Times(Expression number, Int128 factor)
    {
        if (factor == 1)
        {
            return number;
        }

        return number is ConstantExpression { Value: long constant }
            ? Expression.Constant(Fitting(constant * factor))
            : Expression.Multiply(number, Expression.Constant(Fitting(factor)));
    }

    /// <summary>Returns the least common multiple of two denominators.</summary>
    private static Int128 Shared(Int128 a, Int128 b) => Exact.Of(a, b).Above * b;

    private static long Fitting(Int128 number) =>
        Int128.Abs(number) < Widest ? (long)number : throw new NotSupportedException($"{number} is too large to be compiled.");

    private static void Fits(Value range, Int128 below, Formula formula)
    {
        if (range.Kind is not (Kind.Number or Kind.Date))
        {
            return;
        }

        try
        {
            var most = Exact.Max(Abs(range.Least), Abs(range.Most));
            if (checked(most.Above * below) / most.Below >= Widest)
            {
                throw TooLarge(formula);
            }
        }
        catch (OverflowException)
        {
            throw TooLarge(formula);
        }
    }

    private static Exact Abs(Exact number) => number.Sign < 0 ? -number : number;

    private static NotSupportedException TooLarge(Formula formula) =>
        new(
            $"A number in line {formula.At.Line}, column {formula.At.Column} can grow too large to be compiled. Narrow most: of the questions that it uses."
        );
}
