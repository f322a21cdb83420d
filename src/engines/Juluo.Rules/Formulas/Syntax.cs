namespace Juluo.Rules;

/// <summary>A formula as it is written, before names are looked up.</summary>
internal abstract record Syntax(Place At)
{
    public sealed record Literal(Place At, RuleType Type, Value Value) : Syntax(At);

    public sealed record Name(Place At, string Text) : Syntax(At);

    public sealed record Lookup(Place At, string Table, IReadOnlyList<Syntax> Keys) : Syntax(At);

    public sealed record Not(Place At, Syntax Inner) : Syntax(At);

    public sealed record Junction(Place At, bool All, IReadOnlyList<Syntax> Parts) : Syntax(At);

    public sealed record Comparison(Place At, Relation Relation, Syntax Left, Syntax Right) : Syntax(At);

    /// <summary><c>status in (single, widowed)</c> or <c>section in superstrikes</c>.</summary>
    public sealed record Membership(Place At, Syntax Left, IReadOnlyList<Syntax> Among) : Syntax(At);

    public sealed record Arithmetic(Place At, Operation Operation, Syntax Left, Syntax Right) : Syntax(At);

    public sealed record Negation(Place At, Syntax Inner) : Syntax(At);

    public sealed record Conditional(Place At, Syntax When, Syntax Then, Syntax Else) : Syntax(At);

    public sealed record Call(Place At, string Function, IReadOnlyList<Syntax> Arguments) : Syntax(At);

    public sealed record Aggregation(Place At, Aggregate Aggregate, string List, Syntax? Value, Syntax? Where, Syntax? OfNone) : Syntax(At);
}
