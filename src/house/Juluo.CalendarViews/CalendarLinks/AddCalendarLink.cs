namespace Juluo.CalendarViews;

/// <summary>POST /calendar/links — makes an address from which calendar programs read the caller's bookings, a site or a resource. Only this answer contains it.</summary>
[Post("/calendar/links", SpacesModule.Book, Form = typeof(ListCalendarLinks), SessionOnly = true, PerMinute = 30)]
internal sealed class AddCalendarLink(
    UnitOfWork work,
    Clock clock,
    ResourcesFacade allResources,
    Sites sites,
    ShownOnce shown,
    PublicAddress address
) : Slice<AddCalendarLink.Input, AddCalendarLink.Output>
{
    /// <param name="Of">The id of a site or a resource, or null for the caller's own bookings.</param>
    public sealed record Input(LinkShows Shows = LinkShows.Agenda, Guid? Of = null);

    public sealed record Output(CalendarLinkId Id, string Address) : ICreated<CalendarLinkId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new CalendarLinkStore(work, clock);
        if ((await store.Of(caller.Self, stop)).Count >= CalendarLink.Most)
            return new CalendarLinkErrors.TooMany(CalendarLink.Most);
        var (site, resource) = ((SiteId?)null, (ResourceId?)null);
        if (input.Of is { } of)
        {
            site = (await sites.All(stop)).Find(s => s.Id.Value == of)?.Id;
            if (site is null && await allResources.Find(new(of), stop) is not { RetiredAt: null })
                return new NotOffered("of");
            resource = site is null ? new ResourceId(of) : null;
        }

        var (id, secret) = await store.Make(caller.Self, input.Shows, resource, site, caller.Language, stop);
        return new Output(id, address.Of(caller.Community, CalendarLink.Path(secret)));
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new($"/calendar/links?made={Uri.EscapeDataString(shown.Seal(caller.Self.ToString(), output.Address))}");
}
