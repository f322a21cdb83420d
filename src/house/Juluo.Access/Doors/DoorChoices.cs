namespace Juluo.Access;

/// <summary>The options in the form of a door.</summary>
public sealed class DoorChoices(Sites sites, GatewayStore gateways, SpacesFacade spaces, ResourcesFacade resources)
{
    public sealed record Choice(Guid Id, SiteId Site, LocalizedText Name);

    public sealed record Output(
        IReadOnlyList<Site> Sites,
        IReadOnlyList<DoorGateway> Gateways,
        IReadOnlyList<Choice> Zones,
        IReadOnlyList<Choice> Resources
    );

    public async Task<Output> Read(CancellationToken stop) =>
        new(
            [.. (await sites.All(stop)).Where(s => s.ClosedAt is null)],
            [.. (await gateways.All(stop)).Where(g => !g.Retired)],
            (await spaces.Zones(stop)).ConvertAll(z => new Choice(z.Id.Value, z.Site, z.Name)),
            [
                .. (await resources.InUse(null, stop))
                    .Where(r => r.Kind is ResourceKind.Room or ResourceKind.Hall or ResourceKind.Office or ResourceKind.Residency)
                    .Select(r => new Choice(r.Id.Value, r.Site, r.Name)),
            ]
        );
}
