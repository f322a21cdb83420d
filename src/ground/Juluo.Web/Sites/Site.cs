namespace Juluo.Web;

/// <summary>A site of a community: a building or another place that it runs.</summary>
/// <remarks>Defined in the ground layer because roles and facts refer to sites; further attributes belong to modules.</remarks>
/// <param name="ClosedAt">The time at which the site was closed; null while it is open.</param>
public sealed record Site(SiteId Id, string Slug, LocalizedText Name, string ZoneId, Instant? ClosedAt)
{
    public const int MostName = 80;

    /// <summary>Returns the site's time zone, or the community's if its own is no longer valid.</summary>
    public DateTimeZone ZoneOr(DateTimeZone otherwise) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(ZoneId) ?? otherwise;

    /// <summary>Checks everything that needs no database; empty if valid.</summary>
    public IReadOnlyList<Error> Check() =>
        [
            .. FormText.CheckGiven("name", Name, MostName),
            .. IsSlug(Slug) ? [] : (Error[])[new SiteErrors.NoSlug()],
            .. DateTimeZoneProviders.Tzdb.Ids.Contains(ZoneId) ? [] : (Error[])[new CommunityErrors.UnknownZone(ZoneId)],
        ];

    private static bool IsSlug(string text) =>
        text.Length is >= 1 and <= 41 && text[0] != '-' && text.All(c => c == '-' || char.IsAsciiDigit(c) || char.IsAsciiLetterLower(c));
}
