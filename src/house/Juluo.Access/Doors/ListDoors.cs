namespace Juluo.Access;

/// <summary>GET /doors — lists the doors, with the last event at each.</summary>
[Get("/doors", SpacesModule.Reception, AtSite = true, Page = typeof(DoorsPage))]
public sealed class ListDoors(UnitOfWork work, Clock clock, Sites sites, GatewayStore gateways, AccessEventStore passings)
    : Slice<Nothing, ListDoors.Output>
{
    public sealed record Line(Door Door, AccessEvent? Last, bool Silent);

    public sealed record Output(
        IReadOnlyList<Line> Doors,
        IReadOnlyList<Site> Sites,
        IReadOnlyList<DoorGateway> Gateways,
        [property: System.Text.Json.Serialization.JsonIgnore] Instant Now,
        bool Manages
    );

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        bool Mine(SiteId site) => caller.May(SpacesModule.Reception, site);
        var all = (await gateways.All(stop)).FindAll(g => Mine(g.Site));
        var silent = all.Where(g => g.IsSilent(clock.Now)).Select(g => g.Id).ToHashSet();
        var last = await passings.Latest(stop);
        var doors = (await new DoorStore(work, clock).All(stop)).Where(d => !d.Retired && Mine(d.Site));
        return new Output(
            [.. doors.Select(d => new Line(d, last.GetValueOrDefault(d.Id), d.Gateway is { } g && silent.Contains(g)))],
            (await sites.All(stop)).FindAll(s => Mine(s.Id)),
            [.. all.Where(g => !g.Retired)],
            clock.Now,
            caller.May(SpacesModule.Manage)
        );
    }
}
