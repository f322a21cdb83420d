namespace Juluo.People;

/// <summary>A present need or offer as other modules see it.</summary>
/// <param name="Text">In the person's own words.</param>
public sealed record PostingCard(PostingId Id, string Text, IReadOnlyList<SkillCard> Skills, Instant Since)
{
    /// <summary>The same in another language, if the person has written that too.</summary>
    public string? Translation { get; init; }

    /// <summary>On what terms it is meant; null: not said.</summary>
    public PostingTerms? Terms { get; init; }

    /// <summary>Its last day; null: until it is removed.</summary>
    public LocalDate? ClosesOn { get; init; }

    /// <summary>All that is said of it, for what looks for words.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Whole => Translation is null ? Text : $"{Text} {Translation}";

    /// <summary>As a reader of a language reads it: the translation where that alone is in their language.</summary>
    public string In(string language) => Translation is { } other && !IsIn(Text, language) && IsIn(other, language) ? other : Text;

    /// <summary>For sentences that each reader gets in their language.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public LocalizedText InBoth => new(In(Languages.Chinese), In(Languages.English));

    /// <summary>Whether a text is in Chinese or, for any other language, is not.</summary>
    public static bool IsIn(string text, string language) =>
        text.Any(c => c is >= '\u4E00' and <= '\u9FFF') == string.Equals(language, Languages.Chinese, StringComparison.Ordinal);
}

/// <summary>A skill as other modules see it. Equal skills have equal ids, whatever language they were typed in.</summary>
public sealed record SkillCard(SkillId Id, LocalizedText Name);

[Named("want-kind")]
public enum PostingKind
{
    Need,
    Offer,
}
