namespace Juluo.Bookings;

/// <summary>GET /series/{id} — shows a series: its dates, those that were not free, and what is free instead.</summary>
[Get("/series/{id}", SpacesModule.Book, Page = typeof(SeriesPage))]
public sealed class ShowSeries(UnitOfWork work, Outbox outbox, Clock clock, PeopleFacade people)
    : Slice<ShowSeries.Input, ShowSeries.Output>
{
    /// <param name="First">The costs are those of the dates from this day on; null: of all to come.</param>
    /// <param name="Last">Until this day.</param>
    public sealed record Input(SeriesId Id, LocalDate? First = null, LocalDate? Last = null);

    /// <param name="Holder">The name of the person who has it, for the desk; null: the caller, or no longer known.</param>
    /// <param name="Instead">For each missed date that is still to come: others of the kind that are free then, at the same site.</param>
    /// <param name="Costs">The costs of the coming dates that are asked for; null: there are none.</param>
    public sealed record Output(
        BookingSeries Series,
        Resource Resource,
        string? Holder,
        IReadOnlyList<Booking> Bookings,
        IReadOnlyList<SeriesMiss> Missed,
        IReadOnlyList<Other> Instead,
        SeriesCosts? Costs,
        [property: System.Text.Json.Serialization.JsonIgnore] Instant Now
    )
    {
        /// <summary>Between which days the dates lie that are to be changed; null: all to come.</summary>
        [System.Text.Json.Serialization.JsonIgnore]
        public (LocalDate? First, LocalDate? Last) Chosen { get; init; }

        /// <summary>Missed dates that are free now, each with its price.</summary>
        public IReadOnlyList<PreviewSeries.Date> Again { get; init; } = [];

        /// <summary>Months, by their first day, that lack the day of a monthly series.</summary>
        public IReadOnlyList<LocalDate> LeftOut { get; init; } = [];

        /// <summary>Coming days on which the clocks leave out the beginning or the end: then it is the next time there is.</summary>
        public IReadOnlyList<LocalDate> Skipped { get; init; } = [];

        /// <summary>How many dates wait for the caller's answer.</summary>
        [System.Text.Json.Serialization.JsonIgnore]
        public int Asked { get; init; }
    }

    /// <summary>What is free on a day that the series did not get.</summary>
    public sealed record Other(LocalDate Day, IReadOnlyList<Resource> Free);

    private const int MostShown = 400;
    private const int MostMissed = 12;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await SeriesFinding.Find(work, clock, input.Id, caller, stop) is not var (series, resource))
            return new NotFound();
        var store = new BookingStore(work, outbox);
        var bookings = await store.Of(series.Id, MostShown, stop);
        var today = clock.Today(resource.TimeZone);
        var (missed, again) = await Now(
            series,
            bookings.FirstOrDefault()?.People,
            resource.TimeZone,
            await new SeriesStore(work).Missed(series.Id, stop),
            today,
            caller,
            stop
        );
        var alike = await new FreeInstead(work, outbox, clock).Alike(resource, stop);
        var instead = new List<Other>();
        foreach (
            var miss in missed
                .Where(m => m.Day >= today && m.Why == "bookings.series.taken" && !again.Exists(d => d.Day == m.Day))
                .Take(MostMissed)
        )
        {
            var starts = miss.Day.AtMidnight().PlusMinutes(series.Starts);
            if (BookingTime.Of(starts, starts.PlusMinutes(series.Minutes), resource.TimeZone) is { Failed: false } during)
                instead.Add(new(miss.Day, await store.Free(alike, during.Value, stop)));
        }

        var coming = SeriesScope.Of(bookings, input.First, input.Last, resource.TimeZone, clock.Now);
        var holder = series.Person == caller.Person ? null : (await people.Find(series.Person, stop))?.Name;
        return new Output(series, resource, holder, bookings, missed, instead, await Costs(series, coming, caller, stop), clock.Now)
        {
            Again = again,
            LeftOut = [.. series.Days.LeftOut().Where(month => month.PlusMonths(1) > today)],
            Skipped = series.SkippedOn(
                series.Days.Days().Where(day => day >= today && !missed.Exists(m => m.Day == day)),
                resource.TimeZone
            ),
            Chosen = (input.First, input.Last),
            Asked = caller.May(SpacesModule.Reception, resource.Site)
                ? SeriesScope.Of(bookings, null, null, resource.TimeZone, clock.Now).Count(b => b.State == BookingState.Requested)
                : 0,
        };
    }

    /// <summary>What keeps each missed date now, which may be another reason than then, or none.</summary>
    private async Task<(List<SeriesMiss> Missed, List<PreviewSeries.Date> Again)> Now(
        BookingSeries series,
        int? people,
        DateTimeZone zone,
        List<SeriesMiss> missed,
        LocalDate today,
        Caller caller,
        CancellationToken stop
    )
    {
        var coming = missed.Where(m => m.Day >= today).Take(MostMissed).Select(m => m.Day).ToList();
        var now = new Dictionary<LocalDate, PreviewSeries.Date>();
        // Each by the plan and the rules of its own day, as it is booked.
        foreach (var day in coming)
            if (
                await new BookableStore(work).Find(series.Resource, series.Person, WallClock.At(day, 12 * 60, zone), clock.Now, stop) is
                { } what
            )
                foreach (var date in await new PreviewSeries(work, outbox, clock).Dates(what, series, [day], people, caller, stop))
                    now[date.Day] = date;
        return (
            missed.ConvertAll(m => now.GetValueOrDefault(m.Day)?.Why is { } why ? m with { Why = why } : m),
            [.. now.Values.Where(d => d.Price is not null).OrderBy(d => d.Day)]
        );
    }

    private async Task<SeriesCosts?> Costs(BookingSeries series, List<Booking> coming, Caller caller, CancellationToken stop)
    {
        if (
            coming.Count == 0
            || await new BookableStore(work).Find(series.Resource, series.Person, coming[0].During.Start, clock.Now, stop) is not { } what
        )
            return null;
        var late = SeriesCosts.LateOf(coming, what.Rules, caller, clock.Now);
        return await SeriesCosts.Of(coming, late, new BookingStore(work, outbox), caller.Community.Currency, stop);
    }
}
