namespace Juluo.Spaces;

/// <summary>The cover pictures of sites.</summary>
internal static class SiteCovers
{
    public static CoverStore Store(UnitOfWork work, Clock clock) => new(work, clock, "spaces.site_cover", "site_id");
}
