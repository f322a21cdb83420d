namespace Juluo.Bookings;

/// <summary>GET /series/{id} — shows a series: its dates, those that were missed, and the alternatives for these.</summary>
[Get("/series/{id}", SpacesModule.Book, Page = typeof(SeriesPage))]
public sealed class ShowSeries(UnitOfWork work, Outbox outbox, Clock clock, PeopleFacade people)
    : Slice<ShowSeries.Input, ShowSeries.Output>
{
    /// <param name="First">The first day of the dates whose costs are shown, or null for all coming ones.</param>
    /// <param name="Last">The last day of those dates.</param>
    public sealed record Input(SeriesId Id, LocalDate? First = null, LocalDate? Last = null);

    /// <param name="Holder">The holder's name, for the desk; null if the holder is the caller or was erased.</param>
    /// <param name="Instead">The alternatives at the same site for each coming date that was missed.</param>
    /// <param name="Costs">The costs of the selected coming dates, or null if there are none.</param>
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
        /// <summary>The selected range of days; null for no limit.</summary>
        [System.Text.Json.Serialization.JsonIgnore]
        public (LocalDate? First, LocalDate? Last) Chosen { get; init; }

        /// <summary>Missed dates that are free now, each with its price.</summary>
        public IReadOnlyList<PreviewSeries.Date> Again { get; init; } = [];

        /// <summary>Months, by their first day, that lack the day of a monthly series.</summary>
        public IReadOnlyList<LocalDate> LeftOut { get; init; } = [];

        /// <summary>Coming days on which the start or end falls into a DST gap and moves forward.</summary>
        public IReadOnlyList<LocalDate> Skipped { get; init; } = [];

        /// <summary>The number of dates that wait for the caller's decision.</summary>
        [System.Text.Json.Serialization.JsonIgnore]
        public int Asked { get; init; }
    }

    /// <summary>Free alternatives on a day that was missed.</summary>
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

    /// <summary>Checks the coming missed dates again: the reason may have changed, or the date may be free now.</summary>
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
        // Each day is checked with the plans and rules of that day, as in booking.
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
