using System.Text.Json.Serialization;

namespace Juluo.Questionnaires;

/// <summary>The answer to a question, of the kind that the question asks for. It names its kind, so that a stored answer can be read without the form.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(SaidText), "text")]
[JsonDerivedType(typeof(SaidNumber), "number")]
[JsonDerivedType(typeof(SaidMoney), "money")]
[JsonDerivedType(typeof(SaidDay), "date")]
[JsonDerivedType(typeof(SaidChoice), "choice")]
[JsonDerivedType(typeof(SaidSeveral), "several")]
[JsonDerivedType(typeof(SaidYesNo), "yes-no")]
[JsonDerivedType(typeof(SaidAddress), "address")]
[JsonDerivedType(typeof(SaidPerson), "person")]
[JsonDerivedType(typeof(SaidRows), "table")]
[JsonDerivedType(typeof(SaidFiles), "files")]
[JsonDerivedType(typeof(SaidSignature), "signature")]
[JsonDerivedType(typeof(SaidConsent), "consent")]
[JsonDerivedType(typeof(SaidLink), "link")]
public abstract record AnswerValue
{
    /// <summary>The number by which it is compared; null: it has none.</summary>
    [JsonIgnore]
    public virtual decimal? Number => null;

    /// <summary>Whether it is what a condition names, such as <c>yes</c>, <c>team</c>, <c>3</c> or <c>2026-03-01</c>.</summary>
    internal abstract bool Is(string named);
}

/// <summary>A line, or a text of several.</summary>
public sealed record SaidText(string Text) : AnswerValue
{
    internal override bool Is(string named) => string.Equals(Text.Trim(), named, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A number, with a fraction or without.</summary>
public sealed record SaidNumber(decimal Value) : AnswerValue
{
    public override decimal? Number => Value;

    internal override bool Is(string named) => NumberText.Read(named) == Value;
}

/// <summary>An amount in whole minor units of one currency.</summary>
public sealed record SaidMoney(long Minor, string Currency) : AnswerValue
{
    /// <summary>The amount itself.</summary>
    [JsonIgnore]
    public Money Amount => new(Minor, Currency);

    /// <summary>In whole units: a condition speaks of 30000, not of cents.</summary>
    public override decimal? Number => (decimal)Minor / MoneyText.MinorUnits(Currency);

    internal override bool Is(string named) => NumberText.Read(named) == Number;
}

public sealed record SaidDay(LocalDate Day) : AnswerValue
{
    /// <summary>A later day is a greater number; what a condition names is counted in the same way.</summary>
    public override decimal? Number => NumberOf(Day);

    internal static decimal NumberOf(LocalDate day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;

    internal override bool Is(string named) => DayText.Read(named) == Day;
}

/// <summary>One of the choices, by its written name.</summary>
public sealed record SaidChoice(string Choice) : AnswerValue
{
    internal override bool Is(string named) => string.Equals(Choice, named, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Any of the choices, by their written names.</summary>
public sealed record SaidSeveral(IReadOnlyList<string> Choices) : AnswerValue
{
    public override decimal? Number => Choices.Count;

    internal override bool Is(string named) => Choices is [var one] && string.Equals(one, named, StringComparison.OrdinalIgnoreCase);

    public bool Equals(SaidSeveral? other) => other is not null && Choices.SequenceEqual(other.Choices, StringComparer.Ordinal);

    public override int GetHashCode() => Choices.Count;
}

/// <summary>Yes or no.</summary>
public sealed record SaidYesNo(bool Yes) : AnswerValue
{
    internal override bool Is(string named) => Truth.Of(named) == Yes;
}

/// <summary>Where somewhere is. One of the parts at least is there.</summary>
/// <param name="District">Township or district; in Taiwan a part of its own.</param>
/// <param name="Street">With its number.</param>
/// <param name="Unit">The flat or room, in the United States.</param>
/// <param name="State">Of the United States, by its two letters.</param>
public sealed record SaidAddress(
    string? Postcode,
    string? City,
    string? District,
    string? Street,
    string? Unit = null,
    string? State = null
) : AnswerValue
{
    /// <summary>On a line, as letters are addressed where it is: from the house outwards where there is a state or Latin letters alone, else from the county inwards.</summary>
    [JsonIgnore]
    public string Line =>
        State is not null || $"{City}{District}{Street}".All(c => c < '\u2E80')
            ? string.Join(
                ", ",
                new[] { Street, Unit, District, City, string.Join(' ', new[] { State, Postcode }.OfType<string>()) }.Where(p =>
                    !string.IsNullOrEmpty(p)
                )
            )
            : (Postcode is null ? "" : Postcode + " ") + City + District + Street + Unit;

    internal override bool Is(string named) =>
        new[] { City, District, State }.Any(part => string.Equals(part, named, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A person who is named, with how to reach them.</summary>
public sealed record SaidPerson(string Name, string? Email, string? Phone) : AnswerValue
{
    internal override bool Is(string named) => string.Equals(Name, named, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Rows of a table; each has answers by the names of its columns.</summary>
public sealed record SaidRows(IReadOnlyList<IReadOnlyDictionary<string, AnswerValue>> Rows) : AnswerValue
{
    public override decimal? Number => Rows.Count;

    internal override bool Is(string named) => NumberText.Read(named) == Rows.Count;

    public bool Equals(SaidRows? other) =>
        other is not null
        && Rows.Count == other.Rows.Count
        && Rows.Zip(other.Rows)
            .All(p => p.First.Count == p.Second.Count && p.First.All(c => Equals(p.Second.GetValueOrDefault(c.Key), c.Value)));

    public override int GetHashCode() => Rows.Count;
}

/// <summary>Documents that were sent, of which the submission keeps the pages; here stands how many, and whether more are to come.</summary>
/// <param name="Later">What is missing comes later, by a link.</param>
public sealed record SaidFiles(int Documents, bool Later = false) : AnswerValue
{
    public override decimal? Number => Documents;

    internal override bool Is(string named) => NumberText.Read(named) == Documents;
}

/// <summary>A name that was typed to sign with.</summary>
/// <param name="As">As what, by who signs for another; null: for themselves.</param>
public sealed record SaidSignature(string Name, string? As = null) : AnswerValue
{
    internal override bool Is(string named) => string.Equals(Name, named, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Agreed to what the question says; what that was stands in the form's version.</summary>
public sealed record SaidConsent(bool Agreed) : AnswerValue
{
    internal override bool Is(string named) => Truth.Of(named) == Agreed;
}

/// <summary>The address of a page or a file on the web: <c>http</c> or <c>https</c> alone.</summary>
public sealed record SaidLink(string Address) : AnswerValue
{
    internal override bool Is(string named) => string.Equals(Address, named, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Yes and no as people and files write them.</summary>
public static class Truth
{
    public static bool? Of(string? word) =>
        word?.Trim().ToLowerInvariant() switch
        {
            "yes" or "true" or "y" or "是" or "有" or "sí" or "si" => true,
            "no" or "false" or "n" or "否" or "沒有" or "不" => false,
            _ => null,
        };
}
