namespace Juluo.Web;

internal static class SiteErrors
{
    /// <summary>A short name stands in addresses, so it is of their characters.</summary>
    public sealed record NoSlug() : Invalid("site.no-slug", "slug");

    public sealed record SlugTaken() : Invalid("site.slug-taken", "slug");
}
