namespace Juluo.Reception;

/// <summary>GET /visitors/{id}/badge — shows a visitor's badge, to print.</summary>
[Get("/visitors/{id}/badge", SpacesModule.Reception, AtSite = true, Page = typeof(BadgePage))]
public sealed class ShowBadge(UnitOfWork work, Clock clock, Sites sites, PeopleFacade people, WifiStore wifi, ShownOnce shown)
    : Slice<ShowBadge.Input, ShowBadge.Output>
{
    /// <param name="Wifi">Sealed: a new voucher on its way to the badge.</param>
    public sealed record Input(VisitorId Id, string? Wifi = null);

    public sealed record Output(Visitor Visitor, string? Host, Site Site)
    {
        /// <summary>The site's network takes vouchers.</summary>
        public bool HasWifi { get; init; }

        public string? WifiName { get; init; }

        [System.Text.Json.Serialization.JsonIgnore]
        public string? WifiCode { get; init; }
    }

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await new VisitorStore(work, clock).Find(input.Id, stop) is not { CameAt: not null } visitor
            || !caller.May(SpacesModule.Reception, visitor.Site)
        )
            return new NotFound();
        var host = visitor.Host is { } id ? (await people.Find(id, stop))?.Name : null;
        return new Output(visitor, host, (await sites.All(stop)).First(s => s.Id == visitor.Site))
        {
            HasWifi = visitor.LeftAt is null && (await wifi.All(stop)).Exists(w => w.Works && w.Site == visitor.Site),
            WifiName = (await wifi.Of(visitor.Id, stop))?.Name,
            WifiCode = input.Wifi is null ? null : shown.Open(VisitorWifi.Of(visitor.Id), input.Wifi),
        };
    }
}
