using System.Text.Json.Serialization;

namespace Juluo.Questionnaires;

/// <summary>An answer to a question, of the question's kind. The kind is stored with the answer, so that it can be read without the form.</summary>
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
    /// <summary>The number used in comparisons; null if it has none.</summary>
    [JsonIgnore]
    public virtual decimal? Number => null;

    /// <summary>Checks that the answer equals a value in a condition, such as <c>yes</c>, <c>team</c>, <c>3</c> or <c>2026-03-01</c>.</summary>
    internal abstract bool Is(string named);
}

/// <summary>A line of text, or several.</summary>
public sealed record SaidText(string Text) : AnswerValue
{
    internal override bool Is(string named) => string.Equals(Text.Trim(), named, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A number, with or without a fraction.</summary>
public sealed record SaidNumber(decimal Value) : AnswerValue
{
    public override decimal? Number => Value;

    internal override bool Is(string named) => NumberText.Read(named) == Value;
}

/// <summary>An amount in whole minor units of one currency.</summary>
public sealed record SaidMoney(long Minor, string Currency) : AnswerValue
{
    /// <summary>The amount as money.</summary>
    [JsonIgnore]
    public Money Amount => new(Minor, Currency);

    /// <summary>The amount in whole units: a condition compares with 30000, not with cents.</summary>
    public override decimal? Number => (decimal)Minor / MoneyText.MinorUnits(Currency);

    internal override bool Is(string named) => NumberText.Read(named) == Number;
}

public sealed record SaidDay(LocalDate Day) : AnswerValue
{
    /// <summary>A later day is a greater number; days in conditions are counted in the same way.</summary>
    public override decimal? Number => NumberOf(Day);

    internal static decimal NumberOf(LocalDate day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;

    internal override bool Is(string named) => DayText.Read(named) == Day;
}

/// <summary>One of the choices, by name.</summary>
public sealed record SaidChoice(string Choice) : AnswerValue
{
    internal override bool Is(string named) => string.Equals(Choice, named, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Any number of the choices, by name.</summary>
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

/// <summary>An address. At least one of the parts is present.</summary>
/// <param name="District">Township or district; in Taiwan a separate part.</param>
/// <param name="Street">Street with house number.</param>
/// <param name="Unit">Flat or room, in the United States.</param>
/// <param name="State">State of the United States, by its two letters.</param>
public sealed record SaidAddress(
    string? Postcode,
    string? City,
    string? District,
    string? Street,
    string? Unit = null,
    string? State = null
) : AnswerValue
{
    /// <summary>The address on one line, in local order: from the house outwards if there is a state or only Latin letters, otherwise from the county inwards.</summary>
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

/// <summary>A named person, with contact details.</summary>
public sealed record SaidPerson(string Name, string? Email, string? Phone) : AnswerValue
{
    internal override bool Is(string named) => string.Equals(Name, named, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Rows of a table, each with answers by column name.</summary>
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

/// <summary>The number of documents sent, and if more will follow; the pages are stored with the submission.</summary>
/// <param name="Later">True if the missing ones will follow, through a link.</param>
public sealed record SaidFiles(int Documents, bool Later = false) : AnswerValue
{
    public override decimal? Number => Documents;

    internal override bool Is(string named) => NumberText.Read(named) == Documents;
}

/// <summary>A name typed as a signature.</summary>
/// <param name="As">Role of a person who signs for another; null: they sign for themselves.</param>
public sealed record SaidSignature(string Name, string? As = null) : AnswerValue
{
    internal override bool Is(string named) => string.Equals(Name, named, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Agreement to the text of the question, which is stored in the form's version.</summary>
public sealed record SaidConsent(bool Agreed) : AnswerValue
{
    internal override bool Is(string named) => Truth.Of(named) == Agreed;
}

/// <summary>The address of a page or a file on the web: only <c>http</c> or <c>https</c>.</summary>
public sealed record SaidLink(string Address) : AnswerValue
{
    internal override bool Is(string named) => string.Equals(Address, named, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Notations of yes and no used by people and files.</summary>
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
