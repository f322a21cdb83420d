namespace Juluo.Web;

internal static class SiteErrors
{
    public sealed record NoName(string? At, int Most) : Invalid("site.no-name", At);

    /// <summary>A short name stands in addresses, so it is of their characters.</summary>
    public sealed record NoSlug() : Invalid("site.no-slug", "slug");

    public sealed record SlugTaken() : Invalid("site.slug-taken", "slug");
}
