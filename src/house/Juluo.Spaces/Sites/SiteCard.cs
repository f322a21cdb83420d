namespace Juluo.Spaces;

/// <summary>A site in a list.</summary>
/// <param name="Holds">The number of resources of each kind in it.</param>
public sealed record SiteCard(Site Site, SiteDetails Details, SiteHours Hours, IReadOnlyList<SiteCard.Held> Holds, Cover? Cover = null)
{
    public sealed record Held(ResourceKind Kind, int Count);
}
