using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>
/// Resolves the names of formulas and checks their types and units. A rule is bound when another needs it, so the order in the file does not matter, and in the result each rule comes
/// after those that it needs.
/// </summary>
internal sealed partial class Binder(
    FaultList faults,
    IReadOnlyList<Question> questions,
    IReadOnlyList<QuestionList> lists,
    IReadOnlyList<Parameter> parameters,
    IReadOnlyList<Reading> readings
)
{
    private readonly Dictionary<string, DraftRule> _drafts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Rule?> _bound = new(StringComparer.Ordinal);
    private readonly List<Rule> _order = [];
    private readonly List<string> _underWay = [];

    /// <summary>Keywords of formulas, which cannot be names.</summary>
    public static ImmutableHashSet<string> Reserved { get; } =
    [
        "and",
        "or",
        "not",
        "is",
        "in",
        "if",
        "then",
        "else",
        "where",
        "yes",
        "no",
        "today",
        "count",
        "sum",
        "any",
        "all",
        "least",
        "most",
        .. Signatures.Keys,
    ];

    private IReadOnlyDictionary<string, Question> Fields { get; } =
        lists.SelectMany(l => l.Fields).DistinctBy(f => f.Name).ToDictionary(f => f.Name, StringComparer.Ordinal);

    public void Add(DraftRule draft) => _drafts.TryAdd(draft.Name, draft);

    public ImmutableArray<Rule> BindAll()
    {
        foreach (var name in _drafts.Keys)
        {
            Rule(name);
        }

        return [.. _order];
    }

    /// <summary>Returns the rule with a name; null if it has a fault, which is reported once.</summary>
    private Rule? Rule(string name)
    {
        if (_bound.TryGetValue(name, out var bound))
        {
            return bound;
        }

        var draft = _drafts[name];
        var begun = _underWay.IndexOf(name);
        if (begun >= 0)
        {
            faults.Add(
                draft.At,
                $"{name} needs itself: {string.Join(" needs ", [.. _underWay.Skip(begun), name])}.",
                $"Take one of these steps out."
            );
            return null;
        }

        _underWay.Add(name);
        bound = Bind(draft);
        _underWay.RemoveAt(_underWay.Count - 1);
        _bound[name] = bound;
        if (bound is not null)
        {
            _order.Add(bound);
        }

        return bound;
    }

    private Rule? Bind(DraftRule draft)
    {
        var expected =
            draft.Options is { } options ? RuleType.Choice(options.Keys)
            : draft.Unit is { } unit ? RuleType.Number(unit)
            : null;
        var type = expected;
        var versions = ImmutableArray.CreateBuilder<RuleVersion>();
        foreach (var (period, formula) in draft.Versions)
        {
            try
            {
                var bound = Bind(formula, new(draft.List, expected));
                type ??= bound.Type;
                Same(bound.At, type, bound.Type, $"{draft.Name} is {type}, and here it is {bound.Type}.");
                type = type.Unit is null && type.Kind == Kind.Number ? bound.Type : type;
                versions.Add(new(period, bound, [.. formula.Cites]));
            }
            catch (WrongFormula wrong)
            {
                if (!wrong.What.IsEmpty)
                {
                    faults.Add(wrong.At, wrong.What, wrong.Mend);
                }
            }
        }

        if (versions.Count == 0 || versions.Count < draft.Versions.Count)
        {
            return null;
        }

        return new()
        {
            Name = draft.Name,
            List = draft.List,
            Type = type is { Kind: Kind.Number, Unit: null } ? RuleType.Number(Unit.None) : type!,
            Title = draft.Title,
            Cites = draft.Cites,
            Note = draft.Note,
            Says = draft.Says,
            OptionTexts = draft.Options is null ? [] : [.. draft.Options.Values],
            Versions = versions.ToImmutable(),
            Ordinal = _order.Count,
            At = draft.At,
        };
    }

    private Formula Bind(DraftFormula draft, Scope scope)
    {
        if (draft.Branches is [{ When: null } only])
        {
            return Bind(only.Then, scope);
        }

        return Chosen(
            draft.At,
            [
                .. draft.Branches.Select(b => new Branch(
                    b.At,
                    b.When is null ? null : Condition(b.When, scope),
                    Bind(b.Then, scope),
                    b.Says,
                    b.Cites
                )),
            ]
        );
    }

    private static Formula.Choose Chosen(Place at, IReadOnlyList<Branch> branches)
    {
        var type = branches[0].Then.Type;
        foreach (var branch in branches)
        {
            Same(branch.Then.At, type, branch.Then.Type, $"One line gives {type}, and this one {branch.Then.Type}.");
            type = type.Unit is null && type.Kind == Kind.Number ? branch.Then.Type : type;
        }

        return new(at, type, branches);
    }

    private Formula Bind(Syntax syntax, Scope scope) =>
        syntax switch
        {
            Syntax.Literal literal => new Formula.Constant(literal.At, literal.Type, literal.Value),
            Syntax.Name name => OfName(name, scope),
            Syntax.Lookup lookup => OfLookup(lookup, scope),
            Syntax.Not not => new Formula.Not(not.At, Condition(not.Inner, scope)),
            Syntax.Junction junction => new Formula.Junction(
                junction.At,
                junction.All,
                [.. junction.Parts.Select(p => Condition(p, scope))]
            ),
            Syntax.Comparison comparison => OfComparison(comparison, scope),
            Syntax.Membership membership => OfMembership(membership, scope),
            Syntax.Negation negation => OfArithmetic(
                negation.At,
                Operation.Multiply,
                new Formula.Constant(negation.At, RuleType.AnyNumber, Value.Of(-Exact.One)),
                Bind(negation.Inner, scope with { Expected = null })
            ),
            Syntax.Arithmetic arithmetic => OfArithmetic(
                arithmetic.At,
                arithmetic.Operation,
                Bind(arithmetic.Left, scope with { Expected = null, Rounded = false }),
                Bind(arithmetic.Right, scope with { Expected = null, Rounded = false }),
                scope.Rounded
            ),
            Syntax.Conditional conditional => Chosen(
                conditional.At,
                [
                    new(conditional.At, Condition(conditional.When, scope), Bind(conditional.Then, scope), null, []),
                    new(conditional.At, null, Bind(conditional.Else, scope), null, []),
                ]
            ),
            Syntax.Call call => OfCall(call, scope),
            Syntax.Aggregation aggregation => OfAggregation(aggregation, scope),
            _ => throw new InvalidOperationException(syntax.GetType().Name),
        };

    private Formula Condition(Syntax syntax, Scope scope)
    {
        var bound = Bind(syntax, scope with { Expected = null });
        return bound.Type.Kind == Kind.YesNo
            ? bound
            : throw new WrongFormula(
                bound.At,
                $"A condition is expected here, and this is {bound.Type}.",
                $"Compare it with something, as in income <= limit."
            );
    }

    private Formula OfName(Syntax.Name name, Scope scope)
    {
        if (name.Text == "today")
        {
            return new Formula.Today(name.At);
        }

        if (questions.FirstOrDefault(q => q.Name == name.Text) is { } question)
        {
            return new Formula.Answer(name.At, question);
        }

        if (Fields.TryGetValue(name.Text, out var field))
        {
            InRow(name, field.List!, scope);
            return new Formula.Answer(name.At, field);
        }

        if (parameters.FirstOrDefault(p => p.Name == name.Text) is { } parameter)
        {
            return parameter.By.IsEmpty && parameter.Values.All(v => v.Codes is null)
                ? new Formula.Lookup(name.At, parameter, [])
                : throw new WrongFormula(
                    name.At,
                    $"{name.Text} is a table or a list of codes.",
                    $"Write {name.Text}[key], or … in {name.Text}."
                );
        }

        if (readings.FirstOrDefault(r => r.Name == name.Text) is { } reading)
        {
            return new Formula.ReadingOf(name.At, reading, RuleType.Choice(reading.Options.Select(o => o.Name)));
        }

        if (_drafts.TryGetValue(name.Text, out var draft))
        {
            if (draft.List is { } list)
            {
                InRow(name, list, scope);
            }

            // a fault in the other rule is reported there
            return Rule(name.Text) is { } rule
                ? new Formula.Result(name.At, rule)
                : throw new WrongFormula(name.At, FaultSentence.Empty, FaultSentence.Empty);
        }

        if (scope.Expected is { Kind: Kind.Choice } choice && choice.Options.IndexOf(name.Text) is >= 0 and var place)
        {
            return new Formula.Constant(name.At, choice, Value.OfOption(place));
        }

        if (lists.Any(l => l.Name == name.Text))
        {
            throw new WrongFormula(name.At, $"{name.Text} is a list.", $"Write for example count(members where age >= 60).");
        }

        var known = scope.Expected is { Kind: Kind.Choice } expected ? expected.Options : KnownNames();
        throw new WrongFormula(
            name.At,
            $"{name.Text} is not known here.",
            FaultList.Nearest(name.Text, known, $"Write it below questions, parameters or rules.")
        );
    }

    private IEnumerable<string> KnownNames() =>
        questions
            .Select(q => q.Name)
            .Concat(Fields.Keys)
            .Concat(parameters.Select(p => p.Name))
            .Concat(readings.Select(r => r.Name))
            .Concat(_drafts.Keys);

    private static void InRow(Syntax.Name name, string list, Scope scope)
    {
        if (scope.List != list)
        {
            throw new WrongFormula(
                name.At,
                $"{name.Text} is asked of each row of {list}, and this is about {(scope.List is null ? FaultSentence.Of($"the whole") : FaultSentence.Of($"rows of {scope.List}"))}.",
                $"Write for example any({list} where {name.Text}), or of: {list}."
            );
        }
    }

    private static void Same(Place at, RuleType a, RuleType b, FaultSentence what)
    {
        if (!a.Fits(b))
        {
            throw new WrongFormula(
                at,
                what,
                a.Kind == Kind.Number && b.Kind == Kind.Number
                    ? FaultSentence.Of($"Bring both to one unit by a factor, such as one in month/year.")
                    : FaultSentence.Of($"Bring both to one type.")
            );
        }
    }

    /// <summary>The context of a formula: the list whose rows it is about, the expected type, and whether the result is rounded immediately.</summary>
    private readonly record struct Scope(string? List, RuleType? Expected, bool Rounded = false);
}
