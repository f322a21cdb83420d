using System.Linq.Expressions;
using System.Reflection;

namespace Juluo.Rules;

/// <summary>The loop of one rule while it is being compiled: its columns, its index variables and its constants.</summary>
internal sealed class Loop
{
    private static readonly PropertyInfo SingleProperty = Property(nameof(Batch.Single));
    private static readonly PropertyInfo FieldsProperty = Property(nameof(Batch.Fields));
    private static readonly PropertyInfo StartsProperty = Property(nameof(Batch.Starts_));
    private static readonly PropertyInfo ResultsProperty = Property(nameof(Batch.Results));
    private static readonly PropertyInfo CountProperty = Property(nameof(Batch.Count));

    private readonly RuleSet _set;
    private readonly ParameterExpression _batch = Expression.Parameter(typeof(Batch), "batch");
    private readonly ParameterExpression _results = Expression.Parameter(typeof(long[]), "results");
    private readonly ParameterExpression _count = Expression.Variable(typeof(int), "count");
    private readonly ParameterExpression _outer = Expression.Variable(typeof(int), "i");
    private readonly Dictionary<object, ParameterExpression> _locals = [];
    private readonly List<Expression> _before = [];
    private readonly List<ParameterExpression> _variables = [];

    public Loop(RuleSet set, string? list)
    {
        _set = set;
        List = list;
        Index = _outer;
        OwnList = list;
        Person = _outer;
        if (list is not null)
        {
            Person = Expression.Variable(typeof(int), "person");
            _variables.Add(Person);
        }
    }

    /// <summary>The list whose rows the current formula evaluates; null if the formula is about the person.</summary>
    public string? List { get; private set; }

    /// <summary>The index in the columns of <see cref="List"/>, or of people if there is no list.</summary>
    public ParameterExpression Index { get; private set; }

    /// <summary>The index of the current person in the columns of people.</summary>
    public ParameterExpression Person { get; }

    public ParameterExpression Lines { get; } = Expression.Parameter(typeof(int[]), "lines");

    private string? OwnList { get; }

    public Expression Column(Question question) =>
        question.List is null
            ? Local(question, Expression.ArrayIndex(Expression.Property(_batch, SingleProperty), Expression.Constant(question.Ordinal)))
            : Local(
                question,
                Expression.ArrayIndex(
                    Expression.ArrayIndex(
                        Expression.Property(_batch, FieldsProperty),
                        Expression.Constant(_set.List(question.List)!.Ordinal)
                    ),
                    Expression.Constant(question.Ordinal)
                )
            );

    public Expression Results(Rule rule) =>
        Local(rule, Expression.ArrayIndex(Expression.Property(_batch, ResultsProperty), Expression.Constant(rule.Ordinal)));

    public Expression Starts(QuestionList list) =>
        Local(list, Expression.ArrayIndex(Expression.Property(_batch, StartsProperty), Expression.Constant(list.Ordinal)));

    /// <summary>Puts an object that the loop uses into a local variable.</summary>
    public Expression Keep<T>(T kept)
        where T : class => Local(kept, Expression.Constant(kept));

    /// <summary>Returns the index of a question's answer: for a question that is asked once it is the person's, also within rows.</summary>
    public ParameterExpression IndexOf(Question question) => question.List is null ? Person : Index;

    public ParameterExpression Variable(Type type)
    {
        var variable = Expression.Variable(type);
        _variables.Add(variable);
        return variable;
    }

    /// <summary>Compiles something about rows of another list, with that list's index.</summary>
    public T Inside<T>(string list, ParameterExpression index, Func<T> write)
    {
        var (list0, index0) = (List, Index);
        (List, Index) = (list, index);
        var written = write();
        (List, Index) = (list0, index0);
        return written;
    }

    public Action<Batch, long[], int[]> Finish(RuleCompiler.Number number)
    {
        var end = Expression.Label();
        var value =
            number.Above.Type == typeof(bool)
                ? Expression.Condition(number.Above, Expression.Constant(1L), Expression.Constant(0L))
                : number.Above;
        var body = new List<Expression> { Expression.IfThen(Expression.GreaterThanOrEqual(_outer, _count), Expression.Break(end)) };
        Expression count = Expression.Property(_batch, CountProperty);
        if (OwnList is { } own)
        {
            // rows are in the order of the people they belong to
            var starts = Starts(_set.List(own)!);
            count = Expression.ArrayIndex(starts, count);
            var found = Expression.Label();
            body.Add(
                Expression.Loop(
                    Expression.IfThenElse(
                        Expression.LessThanOrEqual(Expression.ArrayIndex(starts, Expression.Add(Person, Expression.Constant(1))), _outer),
                        Expression.PreIncrementAssign(Person),
                        Expression.Break(found)
                    ),
                    found
                )
            );
        }

        body.Add(Expression.Assign(Expression.ArrayAccess(_results, _outer), value));
        body.Add(Expression.PreIncrementAssign(_outer));
        var all = Expression.Block(
            [_outer, _count, .. _locals.Values, .. _variables],
            [.. _before, Expression.Assign(_count, count), Expression.Loop(Expression.Block(body), end)]
        );
        return Expression.Lambda<Action<Batch, long[], int[]>>(all, _batch, _results, Lines).Compile();
    }

    private ParameterExpression Local(object key, Expression value)
    {
        if (!_locals.TryGetValue(key, out var local))
        {
            _locals[key] = local = Expression.Variable(value.Type);
            _before.Add(Expression.Assign(local, value));
        }

        return local;
    }

    private static PropertyInfo Property(string name) =>
        typeof(Batch).GetProperty(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!;
}
