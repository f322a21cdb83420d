namespace Juluo.Reception;

/// <summary>GET /screens/{secret} — shows the display beside a room: free or taken, until when, what is next, and where to book. It reloads itself without scripts.</summary>
[Get("/screens/{secret}", Requires.Nothing, Page = typeof(ScreenPage))]
public sealed class ShowScreen(UnitOfWork work, Clock clock, ResourcesFacade allResources, Sites sites, PublicAddress address)
    : Slice<ShowScreen.Input, ShowScreen.Output>
{
    public sealed record Input(string Secret);

    /// <param name="Book">The address of the page on which the room can be booked.</param>
    public sealed record Output(
        Resource Resource,
        string Site,
        string Language,
        [property: System.Text.Json.Serialization.JsonIgnore] Instant Now,
        ScreenView View,
        string Book
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await new ScreenStore(work, clock).Use(input.Secret, stop) is not { } screen
            || await allResources.Find(screen.Resource, stop) is not { } resource
        )
            return new NotFound();
        var (now, zone) = (clock.Now, resource.TimeZone);
        var today = now.InZone(zone).Date;
        var whole = new Interval(WallClock.At(today, 0, zone), WallClock.At(today.PlusDays(1), 0, zone));
        var hours = await new SpacesFacade(work, clock).Hours(resource, today, stop);
        var (claims, entries) = await new BookingsFacade(work, clock).Calendar(resource.Id, whole, screen.Titles, stop);
        var open = hours.Always ? [] : Occupancy.Open(hours, today);
        var site = (await sites.All(stop)).Find(s => s.Id == resource.Site);
        return new Output(
            resource,
            site?.Name.In(screen.Language) ?? "",
            screen.Language,
            now,
            ScreenView.Of(Occupancy.Taken(claims), open, entries, screen.Titles, now),
            address.Of(caller.Community, $"/resources/{resource.Id}")
        );
    }
}
