namespace Juluo.Reception;

/// <summary>GET /visit/{code} — shows a visitor their visit, from the link in their mail: when, where, whom they visit, a picture to show at the desk, and a button to check in.</summary>
[Get("/visit/{code}", Requires.Nothing, Page = typeof(VisitPage), PerMinute = 30, CountsFailures = true)]
public sealed class ShowVisitor(UnitOfWork work, Clock clock, Sites sites, PeopleFacade people, DashboardWidgets widgets)
    : Slice<ShowVisitor.Input, ShowVisitor.Output>
{
    /// <param name="Wifi">A new Wi-Fi code for the page to show once, sealed.</param>
    public sealed record Input(string Code, string? Wifi = null);

    /// <param name="Host">The host's name, which the visitor also got by mail.</param>
    /// <param name="Terms">The terms that the visitor has to agree to, if any.</param>
    /// <param name="Widgets">The widgets of other modules for the visitor.</param>
    public sealed record Output(
        string Code,
        Visitor Visitor,
        string? Host,
        Site Site,
        string? Where,
        string? Terms,
        bool Today,
        IReadOnlyList<DashboardView.Filled> Widgets
    );

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
        var today = visitor.ExpectedOn == clock.Today(site.ZoneOr(work.Community.Zone));
        return new Output(
            input.Code,
            visitor,
            visitor.Host is { } id ? (await people.Find(id, stop))?.Name : null,
            site,
            where,
            (await new ReceptionStore(work).Of(site.Id, stop)).Terms?.In(caller.Language),
            today,
            await widgets.Fill(ReceptionWidgets.Visit, new OfVisit(visitor, input.Code, today, input.Wifi), caller, stop)
        );
    }
}
