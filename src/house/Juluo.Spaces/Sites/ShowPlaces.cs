namespace Juluo.Spaces;

/// <summary>GET /places — lists the sites: where they are, whether they are open, and what is in them.</summary>
[Get("/places", Requires.Nothing, Page = typeof(PlacesPage))]
public sealed class ShowPlaces(UnitOfWork work, Sites sites, Clock clock, DashboardWidgets widgets) : Slice<Nothing, ShowPlaces.Output>
{
    /// <param name="Widgets">What other modules add, such as a first step.</param>
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
        // To strangers a community without a house for them has none.
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
