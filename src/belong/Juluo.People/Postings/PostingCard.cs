namespace Juluo.People;

/// <summary>An open need or offer as other modules see it.</summary>
/// <param name="Text">The text in the person's own words.</param>
public sealed record PostingCard(PostingId Id, string Text, IReadOnlyList<SkillCard> Skills, Instant Since)
{
    /// <summary>The text in another language; null if the person wrote none.</summary>
    public string? Translation { get; init; }

    /// <summary>The terms; null if the person gave none.</summary>
    public PostingTerms? Terms { get; init; }

    /// <summary>The last day; null if it is open until removed.</summary>
    public LocalDate? ClosesOn { get; init; }

    /// <summary>The text with its translation, for searching.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Whole => Translation is null ? Text : $"{Text} {Translation}";

    /// <summary>The text for a reader: the translation if only that is in their language.</summary>
    public string In(string language) => Translation is { } other && !IsIn(Text, language) && IsIn(other, language) ? other : Text;

    /// <summary>The text for sentences that each reader gets in their language.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public LocalizedText InBoth => new(In(Languages.Chinese), In(Languages.English));

    /// <summary>Returns whether a text is in a language: Chinese if it contains Han characters, any other language if it does not.</summary>
    public static bool IsIn(string text, string language) =>
        text.Any(c => c is >= '\u4E00' and <= '\u9FFF') == string.Equals(language, Languages.Chinese, StringComparison.Ordinal);
}

/// <summary>A skill, for other modules. Equal skills have equal ids, whatever language they were typed in.</summary>
public sealed record SkillCard(SkillId Id, LocalizedText Name);

[Named("want-kind")]
public enum PostingKind
{
    Need,
    Offer,
}
