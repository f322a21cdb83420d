namespace Juluo.Events;

/// <summary>Events and the people who come, for modules that add talks, tickets or check-in.</summary>
public sealed class EventsFacade
{
    private readonly EventStore events;
    private readonly AttendeeStore attendees;
    private readonly EventSpaces spaces;
    private readonly EventAnswerLink links;
    private readonly UnitOfWork work;
    private readonly Clock clock;

    internal EventsFacade(UnitOfWork work, Clock clock, EventSpaces spaces, EventAnswerLink links)
    {
        (this.work, this.clock, this.spaces, this.links) = (work, clock, spaces, links);
        (events, attendees) = (new(work, clock), new(work, clock));
    }

    /// <summary>Finds an event that the caller may see. Null if there is none.</summary>
    public async Task<EventDate?> Find(EventId id, Caller caller, CancellationToken stop) =>
        await events.Find(id, caller, stop) is { } of ? (await Dates([of], caller, stop))[0] : null;

    /// <summary>Finds those of some events that the caller may see, by key.</summary>
    public async Task<Dictionary<EventId, EventDate>> Named(IReadOnlyCollection<EventId> ids, Caller caller, CancellationToken stop) =>
        ids.Count == 0 ? [] : (await Dates(await events.Named(ids, caller, stop), caller, stop)).ToDictionary(d => d.Id);

    /// <summary>Finds an event for work on behalf of no reader. Null if there is none.</summary>
    public async Task<EventDate?> Find(EventId id, CancellationToken stop) =>
        await events.Find(id, stop) is { } of ? (await Dates([of], null, stop))[0] : null;

    /// <summary>Locks the event's row until the transaction ends: changes that concern one event happen one after the other.</summary>
    public async Task<EventDate?> Hold(EventId id, CancellationToken stop) =>
        await events.Hold(id, stop) is { } of ? (await Dates([of], null, stop))[0] : null;

    /// <summary>Locks an event that the caller may change. Fails if there is none, or if it is cancelled or over.</summary>
    public async Task<Outcome<EventDate>> HoldToChange(EventId id, Caller caller, CancellationToken stop)
    {
        var held = await events.HoldToChange(id, caller, series: false, stop);
        return held.Failed ? held.As<EventDate>() : (await Dates([held.Value], caller, stop))[0];
    }

    /// <summary>Returns coming events that the caller may see and that are not cancelled, earliest first, each date of a series for itself.</summary>
    public async Task<List<EventDate>> Coming(Caller caller, int most, CancellationToken stop) =>
        await Dates(await events.Coming(caller, clock.Now, most, cancelled: false, stop, each: true), caller, stop);

    /// <summary>Returns the dates of a series that are not over, earliest first.</summary>
    public async Task<List<EventDate>> InSeries(EventSeriesId series, Caller caller, int most, CancellationToken stop) =>
        await Dates(await events.InSeries(series, caller, most, stop), caller, stop);

    /// <summary>Returns those who come, wait or were offered a place, in the order of their answers.</summary>
    public async Task<List<EventAnswer>> Answers(EventId id, CancellationToken stop) =>
        (await attendees.Of(id, stop)).ConvertAll(a => Answer(a));

    /// <summary>Finds an answer. Null if there is none, or if the guest's data were deleted.</summary>
    public async Task<EventAnswer?> Answer(AttendeeId id, CancellationToken stop) =>
        await attendees.Find(id, stop) is { } one ? Answer(one) : null;

    /// <summary>Finds a member's answer. Null if there is none.</summary>
    public async Task<EventAnswer?> Answer(EventId id, PersonId person, CancellationToken stop) =>
        await attendees.Of(id, person, stop) is { } one ? Answer(one) : null;

    /// <summary>Returns the guest whose link this is, or null if the token is invalid or for another community.</summary>
    public AttendeeId? Guest(string token) => links.Open(token, work.Community.Id);

    /// <summary>Returns the path of the page on which a guest sees and changes the answer.</summary>
    public string LinkOf(AttendeeId guest) => EventAnswerLink.Path(links.Seal(work.Community.Id, guest));

    /// <summary>
    /// Decides whether people come with a ticket or by saying that they come. The caller holds the event. Fails with a ticket if people come already who have none.
    /// </summary>
    public async Task<Outcome<Done>> SetTicketed(EventId id, bool ticketed, CancellationToken stop)
    {
        if (ticketed && (await attendees.First(id, 1, stop)).Count > 0)
            return new EventErrors.PeopleComeAlready();
        await work.Do($"update events.event set ticketed = {ticketed} where community_id = {work.Community} and id = {id}", stop);
        return Done.It;
    }

    /// <summary>Lets a member come to a ticketed event. The caller holds the event. Fails if it is full or the member comes already.</summary>
    public async Task<Outcome<AttendeeId>> Admit(EventId id, PersonId person, CancellationToken stop)
    {
        if (await attendees.Of(id, person, stop) is { State: AttendeeState.Coming })
            return new AttendeeErrors.AnsweredAlready();
        if (await Full(id, stop))
            return new AttendeeErrors.NotEnoughPlaces(0);
        await attendees.Add(id, person, 1, AttendeeState.Coming, keepsTurn: false, stop);
        return (await attendees.Of(id, person, stop))!.Id;
    }

    /// <summary>Lets a guest come to a ticketed event. The caller holds the event. Fails if it is full or the address comes already.</summary>
    public async Task<Outcome<AttendeeId>> Admit(EventId id, string name, string email, string language, CancellationToken stop)
    {
        if (await Full(id, stop))
            return new AttendeeErrors.NotEnoughPlaces(0);
        var added = await attendees.Add(id, name, email, language, 1, AttendeeState.Coming, stop);
        return added.Failed ? added.As<AttendeeId>() : added.Value.Id;
    }

    /// <summary>Takes back the answer of a person whose ticket was returned. The caller holds the event.</summary>
    public Task Withdraw(AttendeeId id, CancellationToken stop) => attendees.Set(id, AttendeeState.Left, null, stop);

    /// <summary>Records which members were seen at the door. People who had not said that they come, and events that are counted, are left out.</summary>
    /// <returns>The number of members recorded.</returns>
    public async Task<int> Attended(EventId id, IReadOnlyCollection<PersonId> people, CancellationToken stop)
    {
        var recorded = 0;
        foreach (var person in people)
            if (await attendees.Came(id, person, came: true, stop))
                recorded++;
        return recorded;
    }

    /// <summary>Returns the members who said, or were seen at the door, that they were there.</summary>
    public Task<List<PersonId>> WhoCame(EventId id, CancellationToken stop) => attendees.WhoCame(id, stop);

    /// <summary>Returns events that ended since an instant and were not cancelled, latest first, for work on behalf of no reader.</summary>
    public async Task<List<EventDate>> Ended(Instant since, CancellationToken stop) =>
        await Dates(await events.Ended(since, stop), null, stop);

    /// <summary>Returns the starts of events that took place in a time, earliest first.</summary>
    public Task<List<Instant>> Starts(Instant from, Instant until, CancellationToken stop) =>
        work.List<Instant>(
            $"""
            select starts_at from events.event
            where community_id = {work.Community} and cancelled_at is null and starts_at >= {from} and ends_at <= {until} order by starts_at
            """,
            stop
        );

    /// <summary>
    /// Records an event that took place before it was entered, such as one from a former calendar, with the members who were there. It counts as over: no one is asked or notified, and
    /// no evidence is published.
    /// </summary>
    public async Task<EventId> Record(
        LocalizedText title,
        Interval during,
        string place,
        PersonId host,
        IReadOnlyCollection<PersonId> came,
        CancellationToken stop
    )
    {
        var id = Id.New<EventId>(clock);
        await work.Do(
            $"""
            insert into events.event (community_id, id, host_id, title_zh, title_en, starts_at, ends_at, place, companions, public, made_at, asked_at, counted_at)
            values ({work.Community}, {id}, {host}, {title.Said.Zh}, {title.Said.En}, {during.Start}, {during.End}, {place}, 0, false, {during.Start}, {during.End}, {during.End})
            """,
            stop
        );
        foreach (var person in came)
            await attendees.Add(id, person, 1, AttendeeState.Coming, keepsTurn: false, stop);
        await work.Do($"update events.attendee set came = true where community_id = {work.Community} and event_id = {id}", stop);
        return id;
    }

    private async Task<bool> Full(EventId id, CancellationToken stop) => await events.Find(id, stop) is not { } of || of.Free == 0;

    private static EventAnswer Answer(Attendee a) => new(a.Id, a.Event, a.Person, a.Name, a.Email, a.Language, a.Party, a.State);

    /// <summary>Returns events as other modules see them. Reads places and zones in three queries.</summary>
    internal async Task<List<EventDate>> Dates(List<Event> all, Caller? caller, CancellationToken stop)
    {
        var where = await spaces.Where(all, stop);
        var zones = await spaces.Zones(all, work.Community.Zone, stop);
        return all.ConvertAll(e => new EventDate(
            e.Id,
            e.Title,
            e.StartsAt,
            e.EndsAt,
            zones[e.Id],
            where[e.Id],
            e.Resource,
            e.Series,
            e.Public,
            e.Ticketed,
            e.CancelledAt,
            e.Places,
            e.Coming,
            [.. e.Hosts],
            caller?.Changes(e) == true
        ));
    }
}
