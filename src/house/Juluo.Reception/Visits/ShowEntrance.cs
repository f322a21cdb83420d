namespace Juluo.Reception;

/// <summary>GET /here/{code} — shows the page of the code at a site's door, where one tap checks the caller in, or out.</summary>
[Get("/here/{code}", SpacesModule.Book, Page = typeof(EntrancePage))]
public sealed class ShowEntrance(UnitOfWork work, Clock clock, Sites sites) : Slice<ShowEntrance.Input, ShowEntrance.Output>
{
    public sealed record Input(string Code);

    /// <param name="Mine">The caller's open stay here, or null.</param>
    public sealed record Output(string Code, Site Site, IReadOnlyList<ZonePlace> Zones, Visit? Mine);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new VisitStore(work, clock);
        if (await new ReceptionStore(work).ByDoor(input.Code, sites, stop) is not { } site)
            return new NotFound();
        return new Output(
            input.Code,
            site,
            await store.Zones(site.Id, stop),
            caller.Person is { } self ? (await store.Open(self, stop)).Find(v => v.Site == site.Id) : null
        );
    }
}
