namespace Juluo.Spaces;

/// <summary>A site as a list shows it.</summary>
/// <param name="Holds">How many resources of each kind are in it.</param>
public sealed record SiteCard(Site Site, SiteDetails Details, SiteHours Hours, IReadOnlyList<SiteCard.Held> Holds, Cover? Cover = null)
{
    public sealed record Held(ResourceKind Kind, int Count);
}
