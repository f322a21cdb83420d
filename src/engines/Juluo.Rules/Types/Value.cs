namespace Juluo.Rules;

/// <summary>
/// The known part of a value. A known number is one number; an unknown one is a range of possible numbers. So with half of the answers "not eligible" can be reported if no further answer
/// can change it, and never if one could: narrowing an answer only ever narrows the result.
/// </summary>
public readonly record struct Value
{
    private const ulong No = 1;
    private const ulong Yes = 2;

    private Value(Kind kind, ulong options, Exact least, Exact most, string? text) =>
        (Kind, Options, Least, Most, Word) = (kind, options, least, most, text);

    /// <summary>The kind of the value, known or not.</summary>
    public Kind Kind { get; }

    /// <summary>The options that are still possible, one bit each, for yes-or-no (bit 0 is no) and choices.</summary>
    public ulong Options { get; }

    /// <summary>The least possible number; days since 0001-01-01 for dates.</summary>
    public Exact Least { get; }

    /// <summary>The greatest possible number.</summary>
    public Exact Most { get; }

    /// <summary>The text, or null while it is unknown.</summary>
    public string? Word { get; }

    /// <summary>True if only one value is possible.</summary>
    public bool IsKnown =>
        Kind switch
        {
            Kind.YesNo or Kind.Choice => ulong.IsPow2(Options),
            Kind.Text => Word is not null,
            _ => Least == Most,
        };

    /// <summary>True if the value is yes, whatever the open questions are answered.</summary>
    public bool IsYes => Kind == Kind.YesNo && Options == Yes;

    /// <summary>True if the value is no, whatever the open questions are answered.</summary>
    public bool IsNo => Kind == Kind.YesNo && Options == No;

    /// <summary>True if open questions can still make the value yes.</summary>
    public bool MayBeYes => (Options & Yes) != 0;

    /// <summary>True if open questions can still make the value no.</summary>
    public bool MayBeNo => (Options & No) != 0;

    /// <summary>The number. Requires that it is known.</summary>
    /// <exception cref="InvalidOperationException">It is not known.</exception>
    public Exact Number => Least == Most ? Least : throw new InvalidOperationException("The number is not known.");

    /// <summary>The day. Requires that it is known.</summary>
    /// <exception cref="InvalidOperationException">It is not known.</exception>
    public DateOnly Day => DateOnly.FromDayNumber((int)Number.Above);

    /// <summary>The index of the known option; meaningful only if <see cref="IsKnown"/>.</summary>
    public int Option => System.Numerics.BitOperations.TrailingZeroCount(Options);

    /// <summary>An unknown yes or no.</summary>
    public static Value Open { get; } = new(Kind.YesNo, Yes | No, default, default, null);

    /// <summary>An unknown text.</summary>
    public static Value OpenText { get; } = new(Kind.Text, 0, default, default, null);

    /// <summary>Returns a known yes or no.</summary>
    public static Value Of(bool yes) => new(Kind.YesNo, yes ? Yes : No, default, default, null);

    /// <summary>Returns a yes or no from the answers that are possible.</summary>
    public static Value Of(bool mayBeYes, bool mayBeNo) =>
        new(Kind.YesNo, (mayBeYes ? Yes : 0) | (mayBeNo ? No : 0), default, default, null);

    /// <summary>Returns a known number.</summary>
    public static Value Of(Exact number) => new(Kind.Number, 0, number, number, null);

    /// <summary>Returns a number within a range, both ends included.</summary>
    public static Value Between(Exact least, Exact most) => new(Kind.Number, 0, least, most, null);

    /// <summary>Returns a known day.</summary>
    public static Value Of(DateOnly day) => new(Kind.Date, 0, (Exact)(long)day.DayNumber, (Exact)(long)day.DayNumber, null);

    /// <summary>Returns a day within a range, both ends included.</summary>
    public static Value Between(DateOnly first, DateOnly last) =>
        new(Kind.Date, 0, (Exact)(long)first.DayNumber, (Exact)(long)last.DayNumber, null);

    /// <summary>Returns a day within a range of day numbers.</summary>
    internal static Value Days(Exact first, Exact last) => new(Kind.Date, 0, first, last, null);

    /// <summary>Returns a known option by its index.</summary>
    public static Value OfOption(int place) => new(Kind.Choice, 1UL << place, default, default, null);

    /// <summary>Returns a choice from its possible options, a bit for each.</summary>
    public static Value OfOptions(ulong options) => new(Kind.Choice, options, default, default, null);

    /// <summary>Returns a known text.</summary>
    public static Value Of(string text) => new(Kind.Text, 0, default, default, text);

    /// <summary>Returns the narrowest value that contains both.</summary>
    public static Value Hull(Value a, Value b) =>
        a.Kind switch
        {
            Kind.YesNo or Kind.Choice => new(a.Kind, a.Options | b.Options, default, default, null),
            Kind.Text => a.Word == b.Word ? a : OpenText,
            _ => new(a.Kind, 0, Exact.Min(a.Least, b.Least), Exact.Max(a.Most, b.Most), null),
        };

    /// <summary>Checks whether this value contains every possibility of the other.</summary>
    public bool Holds(Value other) =>
        Kind == other.Kind
        && Kind switch
        {
            Kind.YesNo or Kind.Choice => (other.Options & ~Options) == 0,
            Kind.Text => Word is null || Word == other.Word,
            _ => Least <= other.Least && other.Most <= Most,
        };

    /// <summary>Formats the value for messages and test logs: <c>yes</c>, <c>12.5</c>, <c>0 to 10</c>, <c>?</c>.</summary>
    public override string ToString() =>
        Kind switch
        {
            Kind.YesNo => IsYes ? "yes"
            : IsNo ? "no"
            : "?",
            Kind.Choice => IsKnown ? $"option {Option}" : "?",
            Kind.Text => Word ?? "?",
            Kind.Date => IsKnown ? Day.ToString("yyyy-MM-dd") : "?",
            _ => IsKnown ? Least.ToString() : $"{Least} to {Most}",
        };
}
