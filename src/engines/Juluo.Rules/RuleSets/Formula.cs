namespace Juluo.Rules;

/// <summary>A formula with resolved names and checked types. Evaluated over ranges (<see cref="Evaluation"/>) or compiled (<see cref="CompiledRules"/>).</summary>
internal abstract record Formula(Place At, RuleType Type)
{
    public sealed record Constant(Place At, RuleType Type, Value Value) : Formula(At, Type);

    /// <summary>The day on which the rules are applied.</summary>
    public sealed record Today(Place At) : Formula(At, RuleType.Date);

    /// <summary>An answer; within a list, the answer of this row.</summary>
    public sealed record Answer(Place At, Question Question) : Formula(At, Question.Type);

    public sealed record ReadingOf(Place At, Reading Reading, RuleType Type) : Formula(At, Type);

    /// <summary>The result of a rule; for a rule about rows, the result for this row.</summary>
    public sealed record Result(Place At, Rule Rule) : Formula(At, Rule.Type);

    public sealed record Lookup(Place At, Parameter Parameter, IReadOnlyList<Formula> Keys) : Formula(At, Parameter.Type);

    public sealed record Not(Place At, Formula Inner) : Formula(At, RuleType.YesNo);

    public sealed record Junction(Place At, bool All, IReadOnlyList<Formula> Parts) : Formula(At, RuleType.YesNo);

    public sealed record Comparison(Place At, Relation Relation, Formula Left, Formula Right) : Formula(At, RuleType.YesNo);

    public sealed record InCodes(Place At, Formula Text, Parameter Codes) : Formula(At, RuleType.YesNo);

    public sealed record Arithmetic(Place At, RuleType Type, Operation Operation, Formula Left, Formula Right) : Formula(At, Type);

    /// <summary>The first branch whose condition is met; the last has none.</summary>
    public sealed record Choose(Place At, RuleType Type, IReadOnlyList<Branch> Branches) : Formula(At, Type);

    public sealed record Call(Place At, RuleType Type, Function Function, IReadOnlyList<Formula> Arguments) : Formula(At, Type);

    public sealed record Aggregation(
        Place At,
        RuleType Type,
        Aggregate Aggregate,
        QuestionList List,
        Formula? Value,
        Formula? Where,
        Formula? OfNone
    ) : Formula(At, Type);
}
