namespace Juluo.Bookings;

/// <summary>POST /series/{id}/dates — books a missed date of a series at the series' time. Returns 409 if it is taken again: the exclusion constraint decides.</summary>
[Post("/series/{id}/dates", SpacesModule.Book, Form = typeof(ShowSeries), Say = "bookings.series.added")]
public sealed class AddSeriesDate(UnitOfWork work, Outbox outbox, Clock clock) : Slice<AddSeriesDate.Input, Created<BookingId>>
{
    /// <param name="Price">The price that the person saw, in minor units, or null to accept any price.</param>
    public sealed record Input(SeriesId Id, [Required] LocalDate? Day = null, long? Price = null);

    public override async Task<Outcome<Created<BookingId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (input.Day is not { } day)
            return new Missing("day");
        var store = new SeriesStore(work);
        if (
            await SeriesFinding.Find(work, clock, input.Id, caller, stop) is not var (series, resource)
            || await new BookableStore(work).Find(
                series.Resource,
                series.Person,
                WallClock.At(day, 12 * 60, resource.TimeZone),
                clock.Now,
                stop
            )
                is not { } what
        )
            return new NotFound();
        // First, so that the second of two simultaneous requests finds it gone; errors below roll it back.
        if (!await store.Got(series.Id, day, stop))
            return new NotOffered("day");
        var people = (await new BookingStore(work, outbox).Of(series.Id, most: 1, stop)).FirstOrDefault()?.People;
        var during = BookSeries.Single(what, series, day, people, caller, clock.Now);
        if (during.Failed)
            return during.As<Created<BookingId>>();
        var state = what.NeedsApproval(caller) ? BookingState.Requested : BookingState.Confirmed;
        var booked = await new SeriesDates(work, clock).Book(
            what,
            [series.On(during.Value, Id.New<BookingId>(clock), state, people, clock.Now)],
            caller.Self,
            caller.Community.Currency,
            stop
        );
        if (booked.Failed)
            return booked.As<Created<BookingId>>();
        var (made, _, total) = booked.Value;
        if (made.Count == 0)
            return new SeriesErrors.TakenAgain();
        if (input.Price is { } seen && seen != total.Minor)
            return new PriceErrors.PriceChanged(total);
        await outbox.Publish(new SeriesChanged(series.Id, BookingChange.Made, [.. made]), stop);
        return new Created<BookingId>(made.First());
    }
}
