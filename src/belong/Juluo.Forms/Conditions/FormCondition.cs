using System.Text.Json;
using System.Text.Json.Serialization;

namespace Juluo.Forms;

/// <summary>
/// When a question or a page is shown, such as <c>household_size &gt; 1 and has_income</c>: comparisons with earlier answers, <c>is</c>, <c>is not</c>, <c>includes</c>, <c>and</c>, <c>or</c>,
/// <c>not</c> and brackets. Forms knows conditions by this type alone.
/// </summary>
[JsonConverter(typeof(AsText))]
public sealed class FormCondition : IEquatable<FormCondition>
{
    private const int Deepest = 40;

    private readonly ConditionNode node;

    private FormCondition(ConditionNode node) => this.node = node;

    /// <summary>The names of the questions that it asks about.</summary>
    public IReadOnlyList<string> Questions => [.. node.Questions.Distinct(StringComparer.Ordinal)];

    /// <summary>The values that it compares a question with by <c>is</c>, <c>is not</c> and <c>includes</c>.</summary>
    internal IEnumerable<(string Question, string Value)> Named => NamedIn(node);

    /// <returns>Yes, no, or null: it cannot be told before what it asks about has been answered.</returns>
    public bool? Evaluate(AnswerSet answers) => node.Of(answers);

    /// <summary>Reads a condition. Pure; O(length).</summary>
    public static Outcome<FormCondition> Parse(string text)
    {
        var signs = new ConditionSigns(text);
        var read = Or(signs, 0);
        if (read.Failed)
            return read.As<FormCondition>();
        return signs.Next is { } left ? new ConditionErrors.Unreadable(left) : new FormCondition(read.Value);
    }

    public override string ToString() => node.Text;

    public bool Equals(FormCondition? other) => other is not null && string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as FormCondition);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    private static Outcome<ConditionNode> Or(ConditionSigns signs, int depth)
    {
        var left = And(signs, depth);
        while (!left.Failed && signs.Takes("or"))
        {
            var right = And(signs, depth);
            left = right.Failed ? right : new ConditionNode.Or(left.Value, right.Value);
        }

        return left;
    }

    private static Outcome<ConditionNode> And(ConditionSigns signs, int depth)
    {
        var left = Not(signs, depth);
        while (!left.Failed && signs.Takes("and"))
        {
            var right = Not(signs, depth);
            left = right.Failed ? right : new ConditionNode.And(left.Value, right.Value);
        }

        return left;
    }

    private static Outcome<ConditionNode> Not(ConditionSigns signs, int depth)
    {
        if (signs.Next is null)
            return new ConditionErrors.EndsEarly();
        if (depth > Deepest)
            return new ConditionErrors.Unreadable(signs.Next);
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
            : signs.Next is { } near ? new ConditionErrors.Unreadable(near)
            : new ConditionErrors.EndsEarly();
    }

    private static Outcome<ConditionNode> Test(ConditionSigns signs)
    {
        if (signs.IsQuoted || !FormNames.IsName(signs.Next!))
            return new ConditionErrors.Unreadable(signs.Next!);
        var question = signs.Take();
        if (signs.Takes("is"))
        {
            var same = !signs.Takes("not");
            return signs.Next is null ? new ConditionErrors.EndsEarly() : new ConditionNode.Is(question, signs.Take(), same);
        }

        if (signs.Takes("includes"))
            return signs.Next is null ? new ConditionErrors.EndsEarly() : new ConditionNode.Includes(question, signs.Take());
        var sign = signs.Next switch
        {
            ">" or ">=" or "<" or "<=" => signs.Next,
            "≥" => ">=",
            "≤" => "<=",
            "=" or "==" => "=",
            "!=" or "≠" => "!=",
            _ => null,
        };
        if (sign is null)
            return new ConditionNode.Yes(question);
        signs.Take();
        if (signs.Next is null)
            return new ConditionErrors.EndsEarly();
        var value = signs.Take();
        if (sign is "=" or "!=")
            return new ConditionNode.Is(question, value, sign == "=");
        var number = NumberText.Read(value) ?? (DateText.Read(value) is { Failed: false } day ? SaidDay.NumberOf(day.Value) : null);
        return number is { } read ? new ConditionNode.Compared(question, sign, read, value) : new ConditionErrors.NoNumber(value);
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

    private sealed class AsText : JsonConverter<FormCondition>
    {
        public override FormCondition Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { } text && Parse(text) is { Failed: false } read ? read.Value : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, FormCondition value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
