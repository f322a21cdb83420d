namespace Juluo.Reception;

/// <summary>GET /visit/{code} — shows a visitor their visit, from the link in their mail: when, where, to whom, a picture to show at the desk, and one button for the moment of arrival.</summary>
[Get("/visit/{code}", Requires.Nothing, Page = typeof(VisitPage), PerMinute = 30, CountsFailures = true)]
public sealed class ShowVisitor(UnitOfWork work, Clock clock, Sites sites, PeopleFacade people, WifiStore wifi, ShownOnce shown)
    : Slice<ShowVisitor.Input, ShowVisitor.Output>
{
    /// <param name="Wifi">Sealed: a new voucher on its way to the page that shows it once.</param>
    public sealed record Input(string Code, string? Wifi = null);

    /// <param name="Host">The name that the host goes by; the visitor got it in the mail.</param>
    /// <param name="Terms">What the visitor has to agree to.</param>
    public sealed record Output(string Code, Visitor Visitor, string? Host, Site Site, string? Where, string? Terms, bool Today)
    {
        /// <summary>The site's network takes vouchers, and they come today.</summary>
        public bool HasWifi { get; init; }

        public string? WifiName { get; init; }

        [System.Text.Json.Serialization.JsonIgnore]
        public string? WifiCode { get; init; }
    }

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new VisitorStore(work, clock).ByCode(input.Code, stop) is not { } visitor)
            return new NotFound();
        var site = (await sites.All(stop)).First(s => s.Id == visitor.Site);
        var where = await work.Find<string>(
            $"""
            select case {caller.Language} when 'en' then coalesce(address_en, address_zh) else coalesce(address_zh, address_en) end
            from spaces.site_details
            where community_id = {work.Community} and site_id = {site.Id}
            """,
            stop
        );
        return new Output(
            input.Code,
            visitor,
            visitor.Host is { } id ? (await people.Find(id, stop))?.Name : null,
            site,
            where,
            (await new ReceptionStore(work).Of(site.Id, stop)).Terms?.In(caller.Language),
            visitor.ExpectedOn == clock.Today(site.ZoneOr(work.Community.Zone))
        )
        {
            HasWifi = (await wifi.All(stop)).Exists(w => w.Works && w.Site == site.Id),
            WifiName = (await wifi.Of(visitor.Id, stop))?.Name,
            WifiCode = input.Wifi is null ? null : shown.Open(VisitorWifi.Of(visitor.Id), input.Wifi),
        };
    }
}
