namespace Juluo.Reception;

/// <summary>GET /visit — shows strangers a form to choose a half hour for a tour, within opening hours of the next two weeks.</summary>
[Get("/visit", Requires.Nothing, Page = typeof(VisitFormPage))]
public sealed class ShowVisitForm(UnitOfWork work, Clock clock, Sites sites, PublicContactsFacade contacts, Notifier notifier)
    : Slice<ShowVisitForm.Input, ShowVisitForm.Output>
{
    /// <param name="Site">The site; null for the first one.</param>
    /// <param name="On">The day; the first day on offer if null or not on offer.</param>
    public sealed record Input(SiteId? Site = null, LocalDate? On = null);

    /// <param name="Sites">The sites open to strangers; empty if there are no tours.</param>
    /// <param name="Times">The times on offer, as minutes of the day on the site's clock.</param>
    /// <param name="Unseen">For callers who set sites up: the site to open to visitors, if visitors see none.</param>
    /// <param name="Contact">The person to write to instead; null if no one agreed to be the contact.</param>
    public sealed record Output(
        IReadOnlyList<Site> Sites,
        Site? Site,
        IReadOnlyList<LocalDate> Days,
        LocalDate? Day,
        IReadOnlyList<int> Times,
        PublicContact? Contact,
        [property: JsonIgnore] SiteId? Unseen = null
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var open = await new VisitRequests(work, clock, sites, notifier).Open(stop);
        if (open.Count == 0)
        {
            var unseen = await VisitRequests.Unseen(work, clock, sites, caller, stop);
            return new Output([], null, [], null, [], await contacts.Find(stop), unseen);
        }

        var (site, hours, now) = open.Find(o => o.Site.Id == input.Site) is { Site: not null } chosen ? chosen : open[0];
        var days = VisitTimes.Days(hours, now);
        var day =
            input.On is { } on && days.Contains(on) ? on
            : days.Count > 0 ? days[0]
            : (LocalDate?)null;
        return new Output(
            [.. open.Select(o => o.Site)],
            site,
            days,
            day,
            day is { } shown ? VisitTimes.Of(hours, shown, now) : [],
            await contacts.Find(stop)
        );
    }
}
