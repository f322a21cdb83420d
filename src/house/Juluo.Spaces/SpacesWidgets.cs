namespace Juluo.Spaces;

/// <summary>The pages of spaces that modules above can add widgets to.</summary>
public static class SpacesWidgets
{
    /// <summary>The page of sites, at <c>/places</c>. Its widgets take <see cref="Nothing"/>.</summary>
    public const string Places = "places";

    /// <summary>A site's page, at <c>/sites/{id}</c>. Its widgets take <see cref="OfSite"/>.</summary>
    public const string Site = "site";

    /// <summary>The settings of a resource, at <c>/resources/{id}/settings</c>. Its widgets take <see cref="OfResource"/>.</summary>
    public const string ResourceSettings = "resource-settings";
}

/// <summary>The site of a page and its widgets.</summary>
public sealed record OfSite(SiteId Id);

/// <summary>The resource of a page and its widgets.</summary>
public sealed record OfResource(ResourceId Id);
