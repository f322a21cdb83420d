using NodaTime;

namespace Juluo.Kernel;

/// <summary>The tenant: people who share a place. Everything else in the database belongs to exactly one.</summary>
public sealed record Community(
    CommunityId Id,
    string Slug,
    string NameZh,
    string NameEn,
    string SentenceZh,
    string SentenceEn,
    string ZoneId,
    string Currency
)
{
    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(ZoneId) ?? DateTimeZone.Utc;

    public string Name(string language) => string.Equals(language, Languages.English, StringComparison.Ordinal) ? NameEn : NameZh;

    public string Sentence(string language) =>
        string.Equals(language, Languages.English, StringComparison.Ordinal) ? SentenceEn : SentenceZh;
}
