namespace Juluo.Events;

/// <summary>
/// POST /events — plans an event, or all dates of one that repeats, and books its space for the caller. Nothing is planned if the space is taken (409), unless the caller leaves such
/// dates out.
/// </summary>
[Post("/events", EventRights.Host, Form = typeof(NewEvent))]
internal sealed class AddEvent(UnitOfWork work, Clock clock, EventSpaces spaces) : Slice<AddEvent.Input, AddEvent.Output>
{
    /// <param name="Repeats">The step of a series; null for an event that takes place once.</param>
    /// <param name="RepeatsUntil">The last possible day of the series.</param>
    /// <param name="LeaveOut">True to leave out dates on which the space cannot be booked.</param>
    public sealed record Input(EventRepeat? Repeats = null, LocalDate? RepeatsUntil = null, bool LeaveOut = false) : EventForm;

    /// <param name="Id">The event; of a series its first date.</param>
    /// <param name="Dates">The number of dates.</param>
    /// <param name="LeftOut">Days that were left out: the clocks skip the time, or the space is taken.</param>
    /// <param name="MonthsWithout">The first days of the months that lack the date.</param>
    public sealed record Output(EventId Id, int Dates, IReadOnlyList<LocalDate> LeftOut, IReadOnlyList<LocalDate> MonthsWithout)
        : ICreated<EventId>
    {
        [JsonIgnore]
        public string? Less { get; init; }
    }

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var zone = await spaces.Zone(input.Resource, caller.Community.Zone, stop);
        var read = Dates(input, clock.Now, zone);
        if (read.Failed)
            return read.As<Output>();
        var (dates, skipped, without) = read.Value;
        var store = new EventStore(work, clock);
        var series = input.Repeats is null ? (EventSeriesId?)null : Id.New<EventSeriesId>(clock);
        EventId? first = null;
        var refused = new List<LocalDate>();
        Outcome<BookingId?>? reason = null;
        foreach (var date in dates)
        {
            // A refused booking must not undo those of earlier dates.
            await work.Do($"savepoint event_date", stop);
            var booking = await spaces.Book(input, date, host: null, caller, stop);
            if (booking.Failed)
            {
                if (series is null)
                    return booking.As<Output>();
                await work.Do($"rollback to savepoint event_date", stop);
                refused.Add(date.StartsAt.InZone(zone).Date);
                reason ??= booking;
                continue;
            }

            var id = await store.Plan(input, date, booking.Value, caller.Self, series, stop);
            first ??= id;
        }

        if (reason is { } why && (first is null || !input.LeaveOut))
            return (List<Error>)[new EventErrors.SpaceNotFree(spaces.Days(refused, caller.Language)), .. why.Errors];
        List<LocalDate> leftOut = [.. skipped.Concat(refused).Order()];
        return new Output(first!.Value, dates.Count - refused.Count, leftOut, without)
        {
            Less = spaces.LeftOut(leftOut, without, caller.Language),
        };
    }

    /// <summary>Returns the times of all dates, the days on which the clocks skip the time, and the months that lack the day. Pure.</summary>
    internal static Outcome<(List<(Instant StartsAt, Instant EndsAt)> Dates, List<LocalDate> Skipped, List<LocalDate> MonthsWithout)> Dates(
        Input input,
        Instant now,
        DateTimeZone zone
    )
    {
        var first = input.Times(now, zone);
        if (first.Failed)
            return first.As<(List<(Instant, Instant)>, List<LocalDate>, List<LocalDate>)>();
        if (input.Repeats is not { } step)
            return ((List<(Instant, Instant)>)[first.Value], (List<LocalDate>)[], (List<LocalDate>)[]);
        var from = input.OnDay!.Value;
        if (input.RepeatsUntil is not { } until)
            return new EventErrors.RepeatsUntilMissing();
        if (until <= from)
            return new EventErrors.RepeatsUntilBefore();
        var days = EventDates.Days(step, from, until);
        if (days.Count > EventDates.Most)
            return new EventErrors.TooManyDates(EventDates.Most);
        var (dates, skipped) = (new List<(Instant StartsAt, Instant EndsAt)>(), new List<LocalDate>());
        foreach (var day in days)
        {
            var at = (input with { OnDay = day, UntilDay = input.UntilDay?.PlusDays(Period.DaysBetween(from, day)) }).Times(now, zone);
            if (at.Failed)
                skipped.Add(day);
            else if (dates is [.., var before] && at.Value.StartsAt < before.EndsAt)
                return new EventErrors.OverlapsItself();
            else
                dates.Add(at.Value);
        }

        return (dates, skipped, EventDates.MonthsWithout(step, from, until));
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        input.Repeats is null
            ? new($"/events/{output.Id}", "events.event.planned")
            : new(
                $"/events/{output.Id}",
                output.Less is null ? "events.series.planned" : "events.series.planned.less",
                new Dictionary<string, string>(StringComparer.Ordinal) { ["count"] = $"{output.Dates}", ["less"] = output.Less ?? "" }
            )
            {
                Stays = output.Less is not null,
            };
}
