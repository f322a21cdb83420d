namespace Juluo.Bookings;

/// <summary>POST /series/{id}/cancellation — all dates to come, those from a day on, or those between two days (holidays) are given free.</summary>
[Post("/series/{id}/cancellation", SpacesModule.Book, Form = typeof(ShowSeries))]
internal sealed class CancelSeries(UnitOfWork work, Outbox outbox, Clock clock) : Slice<CancelSeries.Input, CancelSeries.Output>
{
    public sealed record Input(SeriesId Id, LocalDate? First = null, LocalDate? Last = null);

    public sealed record Output(int Cancelled, int Late);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await SeriesFinding.Find(work, clock, input.Id, caller, stop) is not var (series, resource))
            return new NotFound();
        if (input is { First: { } first, Last: { } last } && last < first)
            return new SeriesErrors.LastBeforeFirst();
        var store = new BookingStore(work, outbox);
        var all = SeriesScope.Of(await store.Hold(series.Id, stop), input.First, input.Last, resource.TimeZone, clock.Now);
        if (all.Count == 0)
            return new SeriesErrors.NothingLeft();
        if (await new BookableStore(work).Find(series.Resource, series.Person, all[0].During.Start, clock.Now, stop) is not { } what)
            return new NotFound();
        List<BookingId> late =
        [
            .. all.Where(b =>
                    b.State == BookingState.Confirmed
                    && caller.Person == b.Person
                    && CancelBooking.IsLate(b.During.Start, what.Rules.LateCancel, clock.Now)
                )
                .Select(b => b.Id),
        ];
        await new BookingCharges(work, clock).Reverse([.. all.Select(b => b.Id).Except(late)], stop);
        await store.CancelMany([.. all.Select(b => b.Id)], late, clock.Now, stop); // with their credits, before their claims
        await new Claims(work, clock).LetGoMany([.. all.Select(b => b.Id)], stop);
        await outbox.Publish(new SeriesChanged(series.Id, BookingChange.Cancelled, [.. all.Select(b => b.Id)]), stop);
        return new Output(all.Count, late.Count);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            $"/series/{input.Id}",
            output.Late > 0 ? "bookings.series.cancelled.late" : "bookings.series.cancelled",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["count"] = output.Cancelled.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["late"] = output.Late.ToString(System.Globalization.CultureInfo.InvariantCulture),
            }
        );
}
