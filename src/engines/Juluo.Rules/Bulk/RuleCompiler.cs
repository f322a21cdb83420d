using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Reflection;

namespace Juluo.Rules;

/// <summary>
/// Compiles a loop for each rule. A number is a whole number over a denominator that is known at compile time: sums bring both sides to one denominator, products multiply them, and
/// rounding sets it to that of the step. Everything that is the same for all on the day becomes a constant, and branches that can't apply then are not compiled.
/// </summary>
internal sealed partial class RuleCompiler(CompiledRules rules, DateOnly on, Readings readings)
{
    private readonly Evaluation _bounds = Evaluation.Static(rules.Set, on, on, readings);
    private readonly Dictionary<Rule, CompiledRule> _compiled = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Question> _needed = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Rule> _wanted = new(ReferenceEqualityComparer.Instance);
    private readonly List<CompiledRule> _steps = [];

    /// <summary>The questions whose answers the compiled rules read.</summary>
    public IEnumerable<Question> Needed => _needed;

    public ImmutableArray<CompiledRule> Compile(IReadOnlyList<Rule> wanted)
    {
        _wanted.UnionWith(wanted);
        foreach (var rule in wanted)
        {
            Rule(rule);
        }

        return [.. _steps];
    }

    /// <summary>Compiles a rule after those that it needs. The line that applied is recorded only for wanted rules.</summary>
    private CompiledRule Rule(Rule rule)
    {
        if (_compiled.TryGetValue(rule, out var compiled))
        {
            return compiled;
        }

        var loop = new Loop(rules.Set, rule.List);
        var formula = rule.On(on);
        var withLines = _wanted.Contains(rule) && formula is Formula.Choose;
        var number = withLines ? Lines((Formula.Choose)formula, loop) : Write(formula, loop);
        compiled = new(rule, Fitting(number.Below), loop.Finish(number), withLines);
        _compiled[rule] = compiled;
        _steps.Add(compiled);
        return compiled;
    }

    /// <summary>An expression for a whole number over <see cref="Below"/>; yes-or-no is a bool over 1.</summary>
    internal readonly record struct Number(Expression Above, Int128 Below);

    private Number Write(Formula formula, Loop loop)
    {
        var known = _bounds.Of(formula, new(loop.List, -1));
        if (known.IsKnown)
        {
            return Constant(known);
        }

        return formula switch
        {
            Formula.Answer answer => OfAnswer(answer, loop),
            Formula.Result result => OfResult(result, loop),
            Formula.Not not => new(Expression.Not(Write(not.Inner, loop).Above), 1),
            Formula.Junction junction => OfJunction(junction, loop),
            Formula.Comparison comparison => OfComparison(comparison, loop),
            Formula.Arithmetic arithmetic => OfArithmetic(arithmetic, loop),
            Formula.Choose choose => OfChoose(choose, loop),
            Formula.Call call => OfCall(call, loop),
            Formula.Lookup lookup => OfLookup(lookup, loop),
            Formula.Aggregation aggregation => OfAggregation(aggregation, loop),
            Formula.InCodes codes => new(
                Expression.Call(loop.Keep(new CodeCache(rules, codes.Codes.On(on).Codes!)), CodeCache.Has, Write(codes.Text, loop).Above),
                1
            ),
            _ => throw new InvalidOperationException(formula.GetType().Name),
        };
    }

    private Number Constant(Value value) =>
        value.Kind switch
        {
            Kind.YesNo => new(Expression.Constant(value.IsYes), 1),
            Kind.Choice => new(Expression.Constant((long)value.Option), 1),
            Kind.Text => new(Expression.Constant((long)rules.TextId(value.Word!)), 1),
            _ => new(Expression.Constant(Fitting(value.Number.Above)), value.Number.Below),
        };

    private Number OfAnswer(Formula.Answer answer, Loop loop)
    {
        var question = answer.Question;
        _needed.Add(question);
        var number = Expression.ArrayIndex(loop.Column(question), loop.IndexOf(question));
        if (question.Type.Kind == Kind.YesNo)
        {
            return new(Expression.NotEqual(number, Expression.Constant(0L)), 1);
        }

        return question.Type.Kind == Kind.Number ? new(Times(number, question.Step.Above), question.Step.Below) : new(number, 1);
    }

    private Number OfResult(Formula.Result result, Loop loop)
    {
        var compiled = Rule(result.Rule);
        var index = result.Rule.List is null ? loop.Person : loop.Index;
        var number = Expression.ArrayIndex(loop.Results(result.Rule), index);
        return result.Type.Kind == Kind.YesNo ? new(Expression.NotEqual(number, Expression.Constant(0L)), 1) : new(number, compiled.Scale);
    }

    private Number OfJunction(Formula.Junction junction, Loop loop)
    {
        Expression? all = null;
        foreach (var part in junction.Parts.Where(p => !_bounds.Of(p, new(loop.List, -1)).IsKnown))
        {
            var one = Write(part, loop).Above;
            all =
                all is null ? one
                : junction.All ? Expression.AndAlso(all, one)
                : Expression.OrElse(all, one);
        }

        return new(all!, 1);
    }

    private Number OfComparison(Formula.Comparison comparison, Loop loop)
    {
        var (left, right) = (Write(comparison.Left, loop), Write(comparison.Right, loop));
        if (comparison.Left.Type.Kind != Kind.YesNo)
        {
            (left, right) = Aligned(left, Of(comparison.Left, loop), right, Of(comparison.Right, loop), comparison);
        }

        return new(
            comparison.Relation switch
            {
                Relation.Is => Expression.Equal(left.Above, right.Above),
                Relation.IsNot => Expression.NotEqual(left.Above, right.Above),
                Relation.Below => Expression.LessThan(left.Above, right.Above),
                Relation.AtMost => Expression.LessThanOrEqual(left.Above, right.Above),
                Relation.Above => Expression.GreaterThan(left.Above, right.Above),
                _ => Expression.GreaterThanOrEqual(left.Above, right.Above),
            },
            1
        );
    }

    private Number OfChoose(Formula.Choose choose, Loop loop)
    {
        var open = OpenBranches(choose, loop);
        var below = open.Aggregate((Int128)1, (sum, b) => Shared(sum, b.Then.Below));
        return new(
            Enumerable
                .Reverse(open)
                .Aggregate(
                    (Expression?)null,
                    (rest, b) =>
                    {
                        var then = Over(b.Then, Of(b.Branch.Then, loop), below, choose);
                        return rest is null ? then : Expression.Condition(b.When!, then, rest);
                    }
                )!,
            below
        );
    }

    /// <summary>Like <see cref="OfChoose"/>, and records the line that applied.</summary>
    private Number Lines(Formula.Choose choose, Loop loop)
    {
        var open = OpenBranches(choose, loop);
        var below = open.Aggregate((Int128)1, (sum, b) => Shared(sum, b.Then.Below));
        Expression? all = null;
        foreach (var (branch, when, then, line) in Enumerable.Reverse(open))
        {
            var one = Expression.Block(
                Expression.Assign(Expression.ArrayAccess(loop.Lines, loop.Index), Expression.Constant(line)),
                Over(then, Of(branch.Then, loop), below, choose)
            );
            all = all is null ? one : Expression.Condition(when!, one, all);
        }

        return new(all!, below);
    }

    private List<(Branch Branch, Expression? When, Number Then, int Line)> OpenBranches(Formula.Choose choose, Loop loop)
    {
        var open = new List<(Branch, Expression?, Number, int)>();
        for (var i = 0; i < choose.Branches.Count; i++)
        {
            var branch = choose.Branches[i];
            var when = branch.When is null ? Value.Of(true) : Of(branch.When, loop);
            if (when.IsNo)
            {
                continue;
            }

            open.Add((branch, when.IsYes ? null : Write(branch.When!, loop).Above, Write(branch.Then, loop), i));
            if (when.IsYes)
            {
                break;
            }
        }

        return open;
    }

    private Value Of(Formula formula, Loop loop) => _bounds.Of(formula, new(loop.List, -1));

    private static readonly MethodInfo MinMethod = typeof(Math).GetMethod(nameof(Math.Min), [typeof(long), typeof(long)])!;
    private static readonly MethodInfo MaxMethod = typeof(Math).GetMethod(nameof(Math.Max), [typeof(long), typeof(long)])!;
}
