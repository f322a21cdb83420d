namespace Juluo.Rules;

/// <summary>
/// What is known of a value. A known number is one number; an unknown one is the range it can be in. So with half of the answers "not eligible" can be said where no further
/// answer can change it, and never where one could: narrowing an answer only ever narrows the result.
/// </summary>
public readonly record struct Value
{
    private const ulong No = 1;
    private const ulong Yes = 2;

    private Value(Kind kind, ulong options, Exact least, Exact most, string? text) =>
        (Kind, Options, Least, Most, Word) = (kind, options, least, most, text);

    /// <summary>Its kind.</summary>
    public Kind Kind { get; }

    /// <summary>The options that are still possible, a bit for each, of yes-or-no (bit 0 is no) and choices.</summary>
    public ulong Options { get; }

    /// <summary>The least it can be; days since 0001-01-01 for dates.</summary>
    public Exact Least { get; }

    /// <summary>The most it can be.</summary>
    public Exact Most { get; }

    /// <summary>A text, or null while it is unknown.</summary>
    public string? Word { get; }

    /// <summary>Whether there is only one thing it can be.</summary>
    public bool IsKnown =>
        Kind switch
        {
            Kind.YesNo or Kind.Choice => ulong.IsPow2(Options),
            Kind.Text => Word is not null,
            _ => Least == Most,
        };

    /// <summary>Whether it is yes, whatever else is answered.</summary>
    public bool IsYes => Kind == Kind.YesNo && Options == Yes;

    /// <summary>Whether it is no, whatever else is answered.</summary>
    public bool IsNo => Kind == Kind.YesNo && Options == No;

    /// <summary>Whether it can still be yes.</summary>
    public bool MayBeYes => (Options & Yes) != 0;

    /// <summary>Whether it can still be no.</summary>
    public bool MayBeNo => (Options & No) != 0;

    /// <summary>The number that it is.</summary>
    /// <exception cref="InvalidOperationException">It is not known.</exception>
    public Exact Number => Least == Most ? Least : throw new InvalidOperationException("The number is not known.");

    /// <summary>The day that it is.</summary>
    /// <exception cref="InvalidOperationException">It is not known.</exception>
    public DateOnly Day => DateOnly.FromDayNumber((int)Number.Above);

    /// <summary>The place of the option that it is.</summary>
    public int Option => System.Numerics.BitOperations.TrailingZeroCount(Options);

    /// <summary>Yes or no, unknown.</summary>
    public static Value Open { get; } = new(Kind.YesNo, Yes | No, default, default, null);

    /// <summary>A text that is not known.</summary>
    public static Value OpenText { get; } = new(Kind.Text, 0, default, default, null);

    /// <summary>Yes or no.</summary>
    public static Value Of(bool yes) => new(Kind.YesNo, yes ? Yes : No, default, default, null);

    /// <summary>Yes or no, by what it may be.</summary>
    public static Value Of(bool mayBeYes, bool mayBeNo) =>
        new(Kind.YesNo, (mayBeYes ? Yes : 0) | (mayBeNo ? No : 0), default, default, null);

    /// <summary>A number.</summary>
    public static Value Of(Exact number) => new(Kind.Number, 0, number, number, null);

    /// <summary>A number within a range, ends included.</summary>
    public static Value Between(Exact least, Exact most) => new(Kind.Number, 0, least, most, null);

    /// <summary>A day.</summary>
    public static Value Of(DateOnly day) => new(Kind.Date, 0, (Exact)(long)day.DayNumber, (Exact)(long)day.DayNumber, null);

    /// <summary>A day within a range, ends included.</summary>
    public static Value Between(DateOnly first, DateOnly last) =>
        new(Kind.Date, 0, (Exact)(long)first.DayNumber, (Exact)(long)last.DayNumber, null);

    /// <summary>A day within a range of day numbers.</summary>
    internal static Value Days(Exact first, Exact last) => new(Kind.Date, 0, first, last, null);

    /// <summary>An option by its place.</summary>
    public static Value OfOption(int place) => new(Kind.Choice, 1UL << place, default, default, null);

    /// <summary>Options that are possible, a bit for each.</summary>
    public static Value OfOptions(ulong options) => new(Kind.Choice, options, default, default, null);

    /// <summary>A text.</summary>
    public static Value Of(string text) => new(Kind.Text, 0, default, default, text);

    /// <summary>The narrowest that holds both.</summary>
    public static Value Hull(Value a, Value b) =>
        a.Kind switch
        {
            Kind.YesNo or Kind.Choice => new(a.Kind, a.Options | b.Options, default, default, null),
            Kind.Text => a.Word == b.Word ? a : OpenText,
            _ => new(a.Kind, 0, Exact.Min(a.Least, b.Least), Exact.Max(a.Most, b.Most), null),
        };

    /// <summary>Whether all that the other can be, this can be.</summary>
    public bool Holds(Value other) =>
        Kind == other.Kind
        && Kind switch
        {
            Kind.YesNo or Kind.Choice => (other.Options & ~Options) == 0,
            Kind.Text => Word is null || Word == other.Word,
            _ => Least <= other.Least && other.Most <= Most,
        };

    /// <summary>For messages and logs of tests: <c>yes</c>, <c>12.5</c>, <c>0 to 10</c>, <c>?</c>.</summary>
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
