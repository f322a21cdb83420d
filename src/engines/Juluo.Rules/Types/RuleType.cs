using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>The kind of a value.</summary>
public enum Kind
{
    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>An exact number with a unit.</summary>
    Number,

    /// <summary>A calendar day.</summary>
    Date,

    /// <summary>One of several named options.</summary>
    Choice,

    /// <summary>A text that is compared, never computed with: a section of law, a county.</summary>
    Text,
}

/// <summary>The type of a value: its kind, the unit of a number, the options of a choice.</summary>
/// <param name="Kind">The kind of value.</param>
/// <param name="Unit">The unit of a number; null if any fits (a bare number in a formula, which takes the unit of the other operand).</param>
/// <param name="Options">The options of a choice, at most 63; empty for other kinds.</param>
public sealed record RuleType(Kind Kind, Unit? Unit, ImmutableArray<string> Options)
{
    /// <summary>Yes or no.</summary>
    public static RuleType YesNo { get; } = new(Kind.YesNo, null, []);

    /// <summary>A calendar day.</summary>
    public static RuleType Date { get; } = new(Kind.Date, null, []);

    /// <summary>A text.</summary>
    public static RuleType Text { get; } = new(Kind.Text, null, []);

    /// <summary>A number that takes the unit of the other operand.</summary>
    public static RuleType AnyNumber { get; } = new(Kind.Number, null, []);

    /// <summary>Returns the type of numbers with a unit.</summary>
    public static RuleType Number(Unit unit) => new(Kind.Number, unit, []);

    /// <summary>Returns the type of a choice among options.</summary>
    public static RuleType Choice(IEnumerable<string> options) => new(Kind.Choice, null, [.. options]);

    /// <summary>Checks whether a value of this type can be used where the other is expected.</summary>
    public bool Fits(RuleType other) =>
        Kind == other.Kind
        && (Kind != Kind.Number || Unit is null || other.Unit is null || Unit.Equals(other.Unit))
        && (Kind != Kind.Choice || Options.SequenceEqual(other.Options));

    /// <summary>Describes the type for messages: <c>a number of USD/month</c>.</summary>
    public override string ToString() =>
        Kind switch
        {
            Kind.YesNo => "yes or no",
            Kind.Number => Unit is null || Unit.IsNone ? "a bare number" : $"a number of {Unit}",
            Kind.Date => "a date",
            Kind.Choice => $"one of {string.Join(", ", Options)}",
            _ => "a text",
        };

    /// <summary>Describes the type in a language, for messages.</summary>
    /// <param name="language">Chinese if it begins with <c>zh</c>, otherwise English.</param>
    internal string In(string language) =>
        !language.StartsWith("zh", StringComparison.Ordinal)
            ? ToString()
            : Kind switch
            {
                Kind.YesNo => "是或否",
                Kind.Number => Unit is null || Unit.IsNone ? "沒有單位的數字" : $"單位為 {Unit} 的數字",
                Kind.Date => "日期",
                Kind.Choice => $"{string.Join("、", Options)} 其中之一",
                _ => "文字",
            };

    /// <inheritdoc/>
    public bool Equals(RuleType? other) =>
        other is not null && Kind == other.Kind && Equals(Unit, other.Unit) && Options.SequenceEqual(other.Options);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Unit, Options.Length);
}
