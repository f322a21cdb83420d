namespace Juluo.Events;

/// <summary>GET /events/{id} — shows an event: when, where, who comes, and the reader's own answer. Visitors see only how many come.</summary>
[Get("/events/{id}", Requires.Nothing, Page = typeof(EventPage))]
internal sealed class ShowEvent(
    UnitOfWork work,
    Clock clock,
    PeopleFacade people,
    EventSpaces spaces,
    EventsFacade facade,
    DashboardWidgets widgets
) : Slice<ShowEvent.Input, EventView>
{
    private const int MostDates = 8;
    private const int MostNames = 500;

    public sealed record Input(EventId Id);

    public override async Task<Outcome<EventView>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new EventStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } of)
            return new NotFound();
        var member = caller.May(EventRights.Join);
        var changes = caller.Changes(of);
        var all = member ? await new AttendeeStore(work, clock).First(of.Id, MostNames, stop) : [];
        var cards = member ? await people.Named([.. all.Select(a => a.Person).OfType<PersonId>().Concat(of.Hosts).Distinct()], stop) : [];
        return new EventView(
            of,
            (await spaces.Where([of], stop))[of.Id],
            (await spaces.Zone(of.Resource, caller.Community.Zone, stop)).Id,
            [.. of.Hosts.Where(cards.ContainsKey).Select(host => cards[host])],
            of.Series is { } series ? await store.InSeries(series, caller, MostDates, stop) : [],
            Cards(AttendeeState.Coming),
            changes ? [.. all.Where(a => a.Person is null).Select(a => new EventGuest(a.Id, a.Name!, a.Email!, a.Party, a.State))] : [],
            changes ? [.. Cards(AttendeeState.Offered), .. Cards(AttendeeState.Waiting)] : [],
            clock.Now,
            member,
            changes,
            caller.May(EventRights.Host),
            changes ? await spaces.Fault(of, clock.Now, stop) : null,
            await widgets.Fill(Dashboard.Event, new OfEvent((await facade.Dates([of], caller, stop))[0]), caller, stop),
            all.Count == MostNames
        );

        List<PersonCard> Cards(AttendeeState state) =>
            [
                .. all.Where(a => a.State == state && a.Person is { } person && cards.ContainsKey(person))
                    .Select(a => cards[a.Person!.Value]),
            ];
    }
}

/// <summary>An event's page.</summary>
/// <param name="Zone">The time zone of the place, as a TZDB identifier.</param>
/// <param name="Hosts">The host and the co-hosts, for members.</param>
/// <param name="Dates">The next dates of its series, with this one if it is among them; empty if it takes place once.</param>
/// <param name="People">The members who come, for members.</param>
/// <param name="Guests">Guests without an account, for those who may change the event.</param>
/// <param name="Waiting">The members who wait or were offered a place, for those who may change the event.</param>
/// <param name="MayJoin">True if the reader answers as a member, not as a guest.</param>
/// <param name="SpaceFault">A fault of the booking of the space, for those who may change the event; null if all is well.</param>
/// <param name="Widgets">The additions of other modules, such as talks or tickets.</param>
/// <param name="IsShortened">True if not all names are shown.</param>
public sealed record EventView(
    Event Event,
    LocalizedText Where,
    string Zone,
    IReadOnlyList<PersonCard> Hosts,
    [property: JsonIgnore] IReadOnlyList<Event> Dates,
    IReadOnlyList<PersonCard> People,
    IReadOnlyList<EventGuest> Guests,
    IReadOnlyList<PersonCard> Waiting,
    [property: JsonIgnore] Instant Now,
    bool MayJoin,
    bool MayChange,
    bool MayHost,
    EventSpaceFault? SpaceFault,
    IReadOnlyList<DashboardView.Filled> Widgets,
    bool IsShortened
);

/// <summary>A guest without an account.</summary>
/// <param name="Party">The number of people, including the guest.</param>
public sealed record EventGuest(AttendeeId Id, string Name, string Email, int Party, AttendeeState State);
