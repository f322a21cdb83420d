using System.Text.Json;
using System.Text.Json.Serialization;

namespace Juluo.Questionnaires;

/// <summary>
/// The condition for showing a question or a page, such as <c>household_size &gt; 1 and has_income</c>: comparisons with earlier answers, <c>is</c>, <c>is not</c>,
/// <c>includes</c>, <c>and</c>, <c>or</c>, <c>not</c> and brackets; for checks also <c>is answered</c>, <c>is same as</c> another answer, <c>rows of</c> a table, <c>sum
/// of</c> a column of it, and <c>+</c>. The module Forms uses conditions through this type only.
/// </summary>
[JsonConverter(typeof(AsText))]
public sealed class FormCondition : IEquatable<FormCondition>
{
    private const int Deepest = 40;

    private readonly ConditionNode node;

    private FormCondition(ConditionNode node) => this.node = node;

    /// <summary>The names of the questions it refers to.</summary>
    public IReadOnlyList<string> Questions => [.. node.Questions.Distinct(StringComparer.Ordinal)];

    /// <summary>The values compared with a question by <c>is</c>, <c>is not</c> and <c>includes</c>.</summary>
    internal IEnumerable<(string Question, string Value)> Named => NamedIn(node);

    /// <summary>The pairs of numbers or days compared, if computed.</summary>
    internal IEnumerable<(ConditionAmount Left, ConditionAmount Right)> Amounts => AmountsIn(node);

    /// <returns>Yes, no, or null if it depends on a question that has not been answered.</returns>
    public bool? Evaluate(AnswerSet answers) => node.Of(answers);

    /// <summary>Reads a condition. Pure; O(length).</summary>
    public static Parsed<FormCondition> Parse(string text)
    {
        var signs = new ConditionSigns(text);
        var read = Or(signs, 0);
        if (read.Failed)
            return read.As<FormCondition>();
        return signs.Next is { } left ? new ConditionFaults.Unreadable(left) : new FormCondition(read.Value);
    }

    public override string ToString() => node.Text;

    public bool Equals(FormCondition? other) => other is not null && string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as FormCondition);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    private static Parsed<ConditionNode> Or(ConditionSigns signs, int depth)
    {
        var left = And(signs, depth);
        while (!left.Failed && signs.Takes("or"))
        {
            var right = And(signs, depth);
            left = right.Failed ? right : new ConditionNode.Or(left.Value, right.Value);
        }

        return left;
    }

    private static Parsed<ConditionNode> And(ConditionSigns signs, int depth)
    {
        var left = Not(signs, depth);
        while (!left.Failed && signs.Takes("and"))
        {
            var right = Not(signs, depth);
            left = right.Failed ? right : new ConditionNode.And(left.Value, right.Value);
        }

        return left;
    }

    private static Parsed<ConditionNode> Not(ConditionSigns signs, int depth)
    {
        if (signs.Next is null)
            return new ConditionFaults.EndsEarly();
        if (depth > Deepest)
            return new ConditionFaults.Unreadable(signs.Next);
        if (signs.Takes("not"))
        {
            var inner = Not(signs, depth + 1);
            return inner.Failed ? inner : new ConditionNode.Not(inner.Value);
        }

        if (!signs.Takes("("))
            return Test(signs);
        var within = Or(signs, depth + 1);
        if (within.Failed)
            return within;
        return signs.Takes(")") ? within
            : signs.Next is { } near ? new ConditionFaults.Unreadable(near)
            : new ConditionFaults.EndsEarly();
    }

    private static Parsed<ConditionNode> Test(ConditionSigns signs)
    {
        if (signs.IsQuoted || !FormNames.IsName(signs.Next!))
            return new ConditionFaults.Unreadable(signs.Next!);
        var left = Amount(signs);
        if (left.Failed)
            return left.As<ConditionNode>();
        if (left.Value.Alone is { } question && !signs.IsQuoted)
        {
            if (signs.Takes("includes"))
                return signs.Next is null ? new ConditionFaults.EndsEarly() : new ConditionNode.Includes(question, signs.Take());
            if (string.Equals(signs.Next, "is", StringComparison.OrdinalIgnoreCase))
                return Is(signs, question, left.Value);
        }

        var sign = signs.IsQuoted
            ? null
            : signs.Next switch
            {
                ">" or ">=" or "<" or "<=" => signs.Next,
                "≥" => ">=",
                "≤" => "<=",
                "=" or "==" or "is" => "is",
                "!=" or "≠" => "is not",
                _ => null,
            };
        if (sign is null)
            return left.Value.Alone is { } alone ? new ConditionNode.Yes(alone)
                : signs.Next is { } near ? new ConditionFaults.Unreadable(near)
                : new ConditionFaults.EndsEarly();
        signs.Take();
        if (sign == "is" && signs.Takes("not"))
            sign = "is not";
        if (signs.Next is null)
            return new ConditionFaults.EndsEarly();
        if (left.Value.Alone is { } named && sign is "is" or "is not" && !IsWorkedOut(signs))
            return new ConditionNode.Is(named, signs.Take(), sign == "is");
        var right = Amount(signs);
        if (right.Failed)
            return right.As<ConditionNode>();
        return left.Value.Alone is { } compared && right.Value.Terms is [ConditionAmount.Literal value]
            ? new ConditionNode.Compared(compared, sign, value.Value, value.Said)
            : new ConditionNode.Against(left.Value, sign, right.Value);
    }

    // The operand of “is” is a single word, such as the name of a choice, unless the next tokens begin “answered”, “same as”, “rows of”, “sum of” or a sum.
    private static Parsed<ConditionNode> Is(ConditionSigns signs, string question, ConditionAmount left)
    {
        signs.Take();
        var same = !signs.Takes("not");
        if (signs.Next is null)
            return new ConditionFaults.EndsEarly();
        if (signs.Takes("answered"))
            return new ConditionNode.Answered(question, same);
        if (!signs.IsQuoted && signs.Next is "same" && signs.Second is "as")
        {
            signs.Take();
            signs.Take();
            return signs.Next is null ? new ConditionFaults.EndsEarly()
                : signs.IsQuoted || !FormNames.IsName(signs.Next) ? new ConditionFaults.Unreadable(signs.Next)
                : new ConditionNode.SameAs(question, signs.Take(), same);
        }

        if (!IsWorkedOut(signs))
            return new ConditionNode.Is(question, signs.Take(), same);
        var right = Amount(signs);
        return right.Failed ? right.As<ConditionNode>() : new ConditionNode.Against(left, same ? "is" : "is not", right.Value);
    }

    private static bool IsWorkedOut(ConditionSigns signs) =>
        !signs.IsQuoted && (signs is { Next: "rows" or "sum", Second: "of" } || (signs.Second is "+" && FormNames.IsName(signs.Next!)));

    private static Parsed<ConditionAmount> Amount(ConditionSigns signs)
    {
        var terms = new List<ConditionAmount.Term>();
        do
        {
            if (signs.Next is null)
                return new ConditionFaults.EndsEarly();
            var term = Term(signs);
            if (term.Failed)
                return term.As<ConditionAmount>();
            terms.Add(term.Value);
        } while (signs.Takes("+"));

        return new ConditionAmount(terms);
    }

    private static Parsed<ConditionAmount.Term> Term(ConditionSigns signs)
    {
        var quoted = signs.IsQuoted;
        if (quoted || signs is not { Next: "rows" or "sum", Second: "of" })
        {
            var said = signs.Take();
            if (!quoted && FormNames.IsName(said))
                return new ConditionAmount.Answer(said);
            return NumberText.Read(said) is { } number ? new ConditionAmount.Literal(number, said, false)
                : DayText.Read(said) is { } day ? new ConditionAmount.Literal(SaidDay.NumberOf(day), said, true)
                : new ConditionFaults.NoNumber(said);
        }

        var sum = signs.Take() == "sum";
        signs.Take();
        if (signs.Next is null)
            return new ConditionFaults.EndsEarly();
        var of = signs.Take();
        return sum && of.Split('.') is [var table, var column] && FormNames.IsName(table) && FormNames.IsName(column)
                ? new ConditionAmount.Sum(table, column)
            : !sum && FormNames.IsName(of) ? new ConditionAmount.Rows(of)
            : new ConditionFaults.Unreadable(of);
    }

    private static IEnumerable<(string, string)> NamedIn(ConditionNode node) =>
        node switch
        {
            ConditionNode.Or or => NamedIn(or.Left).Concat(NamedIn(or.Right)),
            ConditionNode.And and => NamedIn(and.Left).Concat(NamedIn(and.Right)),
            ConditionNode.Not not => NamedIn(not.Of_),
            ConditionNode.Is { Question: var question, Value: var value } => [(question, value)],
            ConditionNode.Includes { Question: var question, Value: var value } => [(question, value)],
            _ => [],
        };

    private static IEnumerable<(ConditionAmount, ConditionAmount)> AmountsIn(ConditionNode node) =>
        node switch
        {
            ConditionNode.Or or => AmountsIn(or.Left).Concat(AmountsIn(or.Right)),
            ConditionNode.And and => AmountsIn(and.Left).Concat(AmountsIn(and.Right)),
            ConditionNode.Not not => AmountsIn(not.Of_),
            ConditionNode.Against against => [(against.Left, against.Right)],
            ConditionNode.Compared compared =>
            [
                (
                    new([new ConditionAmount.Answer(compared.Question)]),
                    new([new ConditionAmount.Literal(compared.Value, compared.Said, NumberText.Read(compared.Said) is null)])
                ),
            ],
            _ => [],
        };

    private sealed class AsText : JsonConverter<FormCondition>
    {
        public override FormCondition Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { } text && Parse(text) is { Failed: false } read ? read.Value : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, FormCondition value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
