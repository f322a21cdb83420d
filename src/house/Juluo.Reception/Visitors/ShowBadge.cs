namespace Juluo.Reception;

/// <summary>GET /visitors/{id}/badge — shows a visitor's badge, to print.</summary>
[Get("/visitors/{id}/badge", SpacesModule.Reception, AtSite = true, Page = typeof(BadgePage))]
public sealed class ShowBadge(UnitOfWork work, Clock clock, Sites sites, PeopleFacade people, DashboardWidgets widgets)
    : Slice<ShowBadge.Input, ShowBadge.Output>
{
    /// <param name="Wifi">A new Wi-Fi code to show on the badge, sealed.</param>
    public sealed record Input(VisitorId Id, string? Wifi = null);

    /// <param name="Widgets">The widgets of other modules on the badge or beside it.</param>
    public sealed record Output(Visitor Visitor, string? Host, Site Site, IReadOnlyList<DashboardView.Filled> Widgets);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await new VisitorStore(work, clock).Find(input.Id, stop) is not { CameAt: not null } visitor
            || !caller.May(SpacesModule.Reception, visitor.Site)
        )
            return new NotFound();
        var host = visitor.Host is { } id ? (await people.Find(id, stop))?.Name : null;
        return new Output(
            visitor,
            host,
            (await sites.All(stop)).First(s => s.Id == visitor.Site),
            await widgets.Fill(ReceptionWidgets.Badge, new OfBadge(visitor, input.Wifi), caller, stop)
        );
    }
}
