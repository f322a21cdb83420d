namespace Juluo.Reception;

/// <summary>GET /sites/{id}/reception — shows the reception settings of a site: the code at its door, the screen at its entrance, terms, limits, and how long visitors are kept.</summary>
[Get("/sites/{id}/reception", SpacesModule.Manage, Page = typeof(ReceptionPage))]
public sealed class ShowReception(UnitOfWork work, Clock clock, Sites sites, ShownOnce once, PublicAddress address)
    : Slice<ShowReception.Input, ShowReception.Output>
{
    /// <param name="Made">A code made a moment ago, sealed.</param>
    public sealed record Input(SiteId Id, string? Made = null);

    /// <param name="Door">The full address of the door code, just after it was made.</param>
    /// <param name="Kiosk">The full address of the screen, just after it was made.</param>
    public sealed record Output(Site Site, ReceptionRules Reception, IReadOnlyList<ZonePlace> Zones, string? Door, string? Kiosk);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if ((await sites.All(stop)).Find(s => s.Id == input.Id) is not { } site)
            return new NotFound();
        return new Output(
            site,
            await new ReceptionStore(work).Of(site.Id, stop),
            await new VisitStore(work, clock).Zones(site.Id, stop),
            Address(MakeDoorCode.Of, "/here/"),
            Address(MakeKiosk.Of, "/kiosk/")
        );

        string? Address(string of, string path) =>
            input.Made is { } made && once.Open(of + input.Id, made) is { } code ? address.Of(caller.Community, path + code) : null;
    }
}
