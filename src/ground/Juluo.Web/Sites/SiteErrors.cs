namespace Juluo.Web;

internal static class SiteErrors
{
    /// <summary>The slug is part of addresses, so it is limited to their characters.</summary>
    public sealed record NoSlug() : Invalid("site.no-slug", "slug");

    public sealed record SlugTaken() : Invalid("site.slug-taken", "slug");
}
