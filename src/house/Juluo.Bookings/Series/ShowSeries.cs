namespace Juluo.Bookings;

/// <summary>GET /series/{id} — a series: its dates, those it did not get, and what is free instead.</summary>
[Get("/series/{id}", SpacesModule.Book, Page = typeof(SeriesPage))]
public sealed class ShowSeries(UnitOfWork work, Outbox outbox, Clock clock) : Slice<ShowSeries.Input, ShowSeries.Output>
{
    public sealed record Input(SeriesId Id);

    /// <param name="Instead">For each missed date that is still to come: others of the kind that are free then, at the same site.</param>
    public sealed record Output(
        BookingSeries Series,
        Resource Resource,
        IReadOnlyList<Booking> Bookings,
        IReadOnlyList<SeriesMiss> Missed,
        IReadOnlyList<Other> Instead,
        [property: System.Text.Json.Serialization.JsonIgnore] Instant Now
    );

    /// <summary>What is free on a day on which the series was not to be had.</summary>
    public sealed record Other(LocalDate Day, IReadOnlyList<Resource> Free);

    private const int MostShown = 400;
    private const int MostMissed = 30;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await SeriesFinding.Find(work, clock, input.Id, caller, stop) is not var (series, resource))
            return new NotFound();
        var store = new BookingStore(work, outbox);
        var bookings = await store.Of(series.Id, MostShown, stop);
        var missed = await new SeriesStore(work).Missed(series.Id, stop);
        var alike = await new FreeInstead(work, outbox, clock).Alike(resource, stop);
        var instead = new List<Other>();
        var today = clock.Today(resource.TimeZone);
        foreach (var miss in missed.Where(m => m.Day >= today && m.Why == "bookings.series.taken").Take(MostMissed))
        {
            var starts = miss.Day.AtMidnight().PlusMinutes(series.Starts);
            if (BookingTime.Of(starts, starts.PlusMinutes(series.Minutes), resource.TimeZone) is { Failed: false } during)
                instead.Add(new(miss.Day, await store.Free(alike, during.Value, stop)));
        }

        return new Output(series, resource, bookings, missed, instead, clock.Now);
    }
}
