namespace Juluo.CalendarViews;

/// <summary>GET /calendar/links — lists the addresses from which the caller's calendar programs read, and shows the form for another.</summary>
[Get("/calendar/links", SpacesModule.Book, Page = typeof(CalendarLinksPage), SessionOnly = true)]
public sealed class ListCalendarLinks(UnitOfWork work, Clock clock, ResourcesFacade allResources, Sites sites, ShownOnce shown)
    : Slice<ListCalendarLinks.Input, ListCalendarLinks.Output>
{
    /// <param name="Made">A new address, sealed, for the page that shows it once.</param>
    public sealed record Input(string? Made = null);

    public sealed record Output(
        IReadOnlyList<CalendarLink> Links,
        IReadOnlyList<Site> Sites,
        IReadOnlyList<Resource> Resources,
        string? Made
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop) =>
        new Output(
            await new CalendarLinkStore(work, clock).Of(caller.Self, stop),
            [.. (await sites.All(stop)).Where(s => s.ClosedAt is null)],
            await allResources.InUse(null, stop),
            input.Made is null ? null : shown.Open(caller.Self.ToString(), input.Made)
        );
}
