namespace Juluo.Spaces;

/// <summary>GET /places — lists the sites, with their address, opening state and contents.</summary>
[Get("/places", Requires.Nothing, Page = typeof(PlacesPage))]
public sealed class ShowPlaces(UnitOfWork work, Sites sites, Clock clock, DashboardWidgets widgets) : Slice<Nothing, ShowPlaces.Output>
{
    /// <param name="Widgets">The widgets that other modules add, such as first steps.</param>
    public sealed record Output(
        IReadOnlyList<SiteCard> Sites,
        bool OfHere,
        bool MayManage,
        bool MayAddSites,
        IReadOnlyList<DashboardView.Filled> Widgets
    );

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var cards = await new SiteReader(work, sites, clock).Cards(caller, stop);
        var here = SiteVisibility.IsOfHere(caller);
        // Without a site for visitors, the page does not exist for them.
        if (cards.Count == 0 && !here)
            return caller.Person is null ? new SignInNeeded() : new NotFound();
        return new Output(
            cards,
            here,
            caller.May(SpacesModule.Manage),
            caller.May("web.settings"),
            await widgets.Fill(SpacesWidgets.Places, input, caller, stop)
        );
    }
}
