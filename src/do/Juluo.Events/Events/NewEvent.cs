namespace Juluo.Events;

/// <summary>GET /events/new — shows the form that plans an event, filled in like another event if one is named.</summary>
[Get("/events/new", EventRights.Host, Page = typeof(NewEventPage))]
internal sealed class NewEvent(UnitOfWork work, Clock clock, EventSpaces spaces) : Slice<NewEvent.Input, EventFormView>
{
    private const int UsualDays = 7;
    private static readonly LocalTime UsualStart = new(19, 0);
    private static readonly LocalTime UsualEnd = new(21, 0);

    /// <param name="Like">The event to copy; null for an empty form.</param>
    public sealed record Input(EventId? Like = null);

    public override async Task<Outcome<EventFormView>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var today = clock.Today(caller.Community.Zone);
        var all = await spaces.All(null, stop);
        if (input.Like is not { } like)
            return new EventFormView(
                null,
                today.PlusDays(UsualDays),
                UsualStart,
                UsualEnd,
                null,
                all,
                await spaces.HaveSeveralClocks(stop)
            );
        if (await new EventStore(work, clock).Find(like, caller, stop) is not { } of)
            return new NotFound();
        var zone = await spaces.Zone(of.Resource, caller.Community.Zone, stop);
        var (starts, ends) = (of.StartsAt.InZone(zone), of.EndsAt.InZone(zone));
        // The same day of the week, four weeks later, and again until it is in the future.
        var weeks = Math.Max(1, (Period.DaysBetween(starts.Date, today) / 28) + 1);
        var day = starts.Date.PlusDays(28 * weeks);
        var last = day + (ends.Date - starts.Date);
        return new EventFormView(
            of,
            day,
            starts.TimeOfDay,
            ends.TimeOfDay,
            last == day ? null : last,
            all,
            await spaces.HaveSeveralClocks(stop)
        );
    }
}

/// <summary>An event's form, as it is first shown.</summary>
/// <param name="Of">The event to change or copy; null for a new one.</param>
/// <param name="UntilDay">The last day, if it is not the first.</param>
/// <param name="Spaces">The spaces that can be booked.</param>
/// <param name="SeveralClocks">True if the sites are in different time zones.</param>
public sealed record EventFormView(
    Event? Of,
    LocalDate OnDay,
    LocalTime From,
    LocalTime Until,
    LocalDate? UntilDay,
    [property: JsonIgnore] IReadOnlyList<Resource> Spaces,
    [property: JsonIgnore] bool SeveralClocks
);
