using Microsoft.AspNetCore.WebUtilities;

namespace Juluo.Foundation;

/// <summary>The tenant: people who share a place. Every other row in the database belongs to exactly one community.</summary>
public sealed record Community(CommunityId Id, string Slug, LocalizedText Name, LocalizedText Sentence, string ZoneId, string Currency)
{
    /// <summary>Query parameter that fixes the community of a link, regardless of who opens it. The caller is still looked up in that community.</summary>
    public const string Query = "community";

    /// <summary>Returns the slug in the query of an address of this program, or null if there is none.</summary>
    public static string? InAddress(string path) =>
        path.Split('?', 2) is [_, var query] && QueryHelpers.ParseQuery(query).TryGetValue(Query, out var slug) ? slug[^1] : null;

    public const int MostName = 80;

    /// <summary>The language for people who want none of the available ones.</summary>
    public string Language { get; init; } = Juluo.Foundation.Languages.Chinese;

    /// <summary>The languages of the community's own texts, such as names and descriptions; forms ask for these. Includes <see cref="Language"/>.</summary>
    public IReadOnlyList<string> Languages { get; init; } = Juluo.Foundation.Languages.All;

    /// <summary>The parts of the program that the community uses; null for all of them, including those of later versions.</summary>
    public IReadOnlySet<Part>? Parts { get; init; }

    /// <summary>One of <see cref="Juluo.Foundation.Accent"/>, or a custom colour as #rrggbb.</summary>
    public string Accent { get; init; } = Juluo.Foundation.Accent.Usual;

    /// <summary>The picture of the public page, or null.</summary>
    public PublicPagePicture? Cover { get; init; }

    /// <summary>A square logo, shown small beside the name, or null.</summary>
    public PublicPagePicture? Logo { get; init; }

    /// <summary>The community's own domain in lower case, or null.</summary>
    public string? Domain { get; init; }

    /// <summary>True if the sentence says more than the name.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool HasSentence => Sentence.Zh.Length > 0 && (Sentence.Zh, Sentence.En) != (Name.Zh, Name.En);

    /// <summary>Checks if the community uses a part; features without a part (null) are always on.</summary>
    public bool Uses(Part? part) => part is not { } one || Parts is null || Parts.Contains(one);

    /// <summary>Checks if the community writes its own texts in a language.</summary>
    public bool WritesIn(string language) => Languages.Contains(language);

    /// <summary>Returns the catalogue key of a sentence about two languages; for a community with one language, its variant <c>.once</c>.</summary>
    public string Saying(string key) => Languages.Count > 1 ? key : $"{key}.once";

    /// <summary>Returns the language that a form shows first: the reader's if the community writes in it, else the community's.</summary>
    public string AskedIn(string reader) => Languages.Contains(reader) ? reader : Language;

    /// <summary>Returns a text in the community's first language only.</summary>
    public LocalizedText Written(string? text) => Language == Juluo.Foundation.Languages.English ? new(null, text) : new(text);

    /// <summary>Returns a text that ships with the program, in the community's languages.</summary>
    public LocalizedText InOwnLanguages(LocalizedText text) => Languages.Count > 1 ? text : Written(text.In(Language));

    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(ZoneId) ?? DateTimeZone.Utc;

    /// <summary>Checks everything that needs no database; empty if valid.</summary>
    public IReadOnlyList<Error> Check() =>
        [
            .. FormText.CheckGiven("name", Name, MostName).Any() ? (Error[])[new CommunityErrors.NoName(MostName)] : [],
            .. IsSlug(Slug) ? [] : (Error[])[new CommunityErrors.NoSlug(Slug)],
            .. DateTimeZoneProviders.Tzdb.Ids.Contains(ZoneId) ? [] : (Error[])[new CommunityErrors.UnknownZone(ZoneId)],
            .. Currencies.Knows(Currency) ? [] : (Error[])[new CommunityErrors.UnknownCurrency(Currency)],
        ];

    // The table has the same constraint; this check produces a readable error.
    private static bool IsSlug(string text) =>
        text.Length is >= 2 and <= 41 && text[0] != '-' && text.All(c => c == '-' || char.IsAsciiDigit(c) || char.IsAsciiLetterLower(c));
}
