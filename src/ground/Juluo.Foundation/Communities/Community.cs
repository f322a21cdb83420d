using Microsoft.AspNetCore.WebUtilities;

namespace Juluo.Foundation;

/// <summary>The tenant: people who share a place. Everything else in the database belongs to exactly one.</summary>
public sealed record Community(CommunityId Id, string Slug, LocalizedText Name, LocalizedText Sentence, string ZoneId, string Currency)
{
    /// <summary>Names a community in an address that must mean it, no matter who follows it. The caller is looked up in that community as always.</summary>
    public const string Query = "community";

    /// <summary>The slug that an address of this program names; null: none.</summary>
    public static string? InAddress(string path) =>
        path.Split('?', 2) is [_, var query] && QueryHelpers.ParseQuery(query).TryGetValue(Query, out var slug) ? slug[^1] : null;

    public const int MostName = 80;

    /// <summary>The language for people who wish none of the languages that we speak.</summary>
    public string Language { get; init; } = Juluo.Foundation.Languages.Chinese;

    /// <summary>The languages in which its own texts are written, such as names and descriptions: forms ask for these. <see cref="Language"/> is one of them.</summary>
    public IReadOnlyList<string> Languages { get; init; } = Juluo.Foundation.Languages.All;

    /// <summary>The parts of the program that it uses; null: all of them, those of later versions too.</summary>
    public IReadOnlySet<Part>? Parts { get; init; }

    /// <summary>One of <see cref="Juluo.Foundation.Accent"/>, or a colour of its own: #rrggbb.</summary>
    public string Accent { get; init; } = Juluo.Foundation.Accent.Usual;

    /// <summary>The picture of its public page; null when it has none.</summary>
    public FacePicture? Cover { get; init; }

    /// <summary>Square, and shown small beside its name; null when it has none.</summary>
    public FacePicture? Logo { get; init; }

    /// <summary>A host name of its own, in small letters; null when it has none.</summary>
    public string? Domain { get; init; }

    /// <summary>Whether it says of itself more than its name.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool HasSentence => Sentence.Zh.Length > 0 && (Sentence.Zh, Sentence.En) != (Name.Zh, Name.En);

    /// <summary>Whether it uses a part of the program; what belongs to no part (null) is always used.</summary>
    public bool Uses(Part? part) => part is not { } one || Parts is null || Parts.Contains(one);

    /// <summary>Whether its own texts are written in a language.</summary>
    public bool WritesIn(string language) => Languages.Contains(language);

    /// <summary>The catalogue key of a sentence about two languages; a community of one language has another in its place, <c>.once</c>.</summary>
    public string Saying(string key) => Languages.Count > 1 ? key : $"{key}.once";

    /// <summary>The language in which a form asks a reader first: theirs, if the community writes in it.</summary>
    public string AskedIn(string reader) => Languages.Contains(reader) ? reader : Language;

    /// <summary>A text that is written once, in the community's first language.</summary>
    public LocalizedText Written(string? text) => Language == Juluo.Foundation.Languages.English ? new(null, text) : new(text);

    /// <summary>A text that comes with the program, in the languages of the community.</summary>
    public LocalizedText InOwnLanguages(LocalizedText text) => Languages.Count > 1 ? text : Written(text.In(Language));

    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(ZoneId) ?? DateTimeZone.Utc;

    /// <summary>What is wrong with it, without a look at the database; empty is good.</summary>
    public IReadOnlyList<Error> Check() =>
        [
            .. FormText.CheckGiven("name", Name, MostName).Any() ? (Error[])[new CommunityErrors.NoName(MostName)] : [],
            .. IsSlug(Slug) ? [] : (Error[])[new CommunityErrors.NoSlug(Slug)],
            .. DateTimeZoneProviders.Tzdb.Ids.Contains(ZoneId) ? [] : (Error[])[new CommunityErrors.UnknownZone(ZoneId)],
            .. Currencies.Knows(Currency) ? [] : (Error[])[new CommunityErrors.UnknownCurrency(Currency)],
        ];

    // The table says the same; here it becomes a sentence.
    private static bool IsSlug(string text) =>
        text.Length is >= 2 and <= 41 && text[0] != '-' && text.All(c => c == '-' || char.IsAsciiDigit(c) || char.IsAsciiLetterLower(c));
}
