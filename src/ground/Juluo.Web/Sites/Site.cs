namespace Juluo.Web;

/// <summary>A place that a community runs.</summary>
/// <remarks>It stands in the ground because roles hold at a site and evidence happens at one; what a site is like is for modules to say.</remarks>
/// <param name="ClosedAt">Null while it is open.</param>
public sealed record Site(SiteId Id, string Slug, LocalizedText Name, string ZoneId, Instant? ClosedAt)
{
    public const int MostName = 80;

    /// <summary>By which its days are counted; the community's where its own is no zone any more.</summary>
    public DateTimeZone ZoneOr(DateTimeZone otherwise) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(ZoneId) ?? otherwise;

    /// <summary>What is wrong with it, without a look at the database; empty is good.</summary>
    public IReadOnlyList<Error> Check() =>
        [
            .. FormText.CheckGiven("name", Name, MostName),
            .. IsSlug(Slug) ? [] : (Error[])[new SiteErrors.NoSlug()],
            .. DateTimeZoneProviders.Tzdb.Ids.Contains(ZoneId) ? [] : (Error[])[new CommunityErrors.UnknownZone(ZoneId)],
        ];

    private static bool IsSlug(string text) =>
        text.Length is >= 1 and <= 41 && text[0] != '-' && text.All(c => c == '-' || char.IsAsciiDigit(c) || char.IsAsciiLetterLower(c));
}
