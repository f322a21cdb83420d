namespace Juluo.Bookings;

/// <summary>POST /series/{id}/cancellation — cancels all coming dates of a series, those from a day onwards, or those between two days (holidays).</summary>
[Post("/series/{id}/cancellation", SpacesModule.Book, Form = typeof(ShowSeries))]
internal sealed class CancelSeriesDates(UnitOfWork work, Outbox outbox, Clock clock)
    : Slice<CancelSeriesDates.Input, CancelSeriesDates.Output>
{
    public sealed record Input(SeriesId Id, LocalDate? First = null, LocalDate? Last = null);

    /// <param name="Back">The amount that is no longer due.</param>
    /// <param name="BackHours">The minutes that plans and passes get back.</param>
    public sealed record Output(int Cancelled, int Late, Money Back, long BackHours);

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
        var late = SeriesCosts.LateOf(all, what.Rules, caller, clock.Now);
        var costs = await SeriesCosts.Of(all, late, store, caller.Community.Currency, stop);
        await new BookingCharges(work, clock).Reverse([.. all.Select(b => b.Id).Except(late)], stop);
        await store.CancelMany([.. all.Select(b => b.Id)], late, clock.Now, stop); // before releasing the claims; releases their credits
        await new Claims(work, clock).LetGoMany([.. all.Select(b => b.Id)], stop);
        await new SeriesStore(work).GiveUp(series.Id, input.First, input.Last, stop);
        await outbox.Publish(new SeriesChanged(series.Id, BookingChange.Cancelled, [.. all.Select(b => b.Id)]), stop);
        return new Output(all.Count, late.Count, costs.Back, costs.BackHours);
    }

    protected override Next After(Input input, Output output, Caller caller)
    {
        var culture = System.Globalization.CultureInfo.GetCultureInfo(caller.Language);
        var back = (output.Back.Minor, output.BackHours) switch
        {
            (> 0, > 0) => ".both",
            (> 0, _) => ".money",
            (_, > 0) => ".hours",
            _ => "",
        };
        return new(
            $"/series/{input.Id}",
            (output.Late > 0 ? "bookings.series.cancelled.late" : "bookings.series.cancelled") + back,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["count"] = output.Cancelled.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["late"] = output.Late.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["price"] = MoneyText.Of(output.Back, culture),
                ["hours"] = (output.BackHours / 60m).ToString("0.##", culture),
            }
        );
    }
}
