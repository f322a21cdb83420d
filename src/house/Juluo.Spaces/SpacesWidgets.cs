namespace Juluo.Spaces;

/// <summary>The pages of spaces to which modules above bring parts.</summary>
public static class SpacesWidgets
{
    /// <summary>The page of sites, at <c>/places</c>. Its widgets take <see cref="Nothing"/>.</summary>
    public const string Places = "places";

    /// <summary>A site's page, at <c>/sites/{id}</c>. Its widgets take <see cref="OfSite"/>.</summary>
    public const string Site = "site";

    /// <summary>What is set of a resource, at <c>/resources/{id}/settings</c>. Its widgets take <see cref="OfResource"/>.</summary>
    public const string ResourceSettings = "resource-settings";
}

/// <summary>Which site a page and its widgets are about.</summary>
public sealed record OfSite(SiteId Id);

/// <summary>Which resource a page and its widgets are about.</summary>
public sealed record OfResource(ResourceId Id);
