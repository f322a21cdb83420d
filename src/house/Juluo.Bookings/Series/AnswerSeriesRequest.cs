namespace Juluo.Bookings;

/// <summary>POST /series/{id}/decision — approves all coming requested dates of a series at once, or declines them with a reason. For the desk.</summary>
[Post("/series/{id}/decision", SpacesModule.Reception, AtSite = true, Form = typeof(ShowSeries))]
internal sealed class AnswerSeriesRequest(UnitOfWork work, Outbox outbox, Clock clock, Notifier notifier)
    : Slice<AnswerSeriesRequest.Input, AnswerSeriesRequest.Output>
{
    public sealed record Input(SeriesId Id, bool Agree, string? Reason = null);

    /// <param name="Answered">The number of dates that were approved or declined.</param>
    public sealed record Output(int Answered);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await SeriesFinding.Find(work, clock, input.Id, caller, stop) is not var (series, resource)
            || !caller.May(SpacesModule.Reception, resource.Site)
        )
            return new NotFound();
        var reason = BookingTexts.Plain(input.Reason);
        if (reason?.Length > Booking.MostReason)
            return new TooLong("reason", Booking.MostReason);
        var store = new BookingStore(work, outbox);
        var asked = SeriesScope
            .Of(await store.Hold(series.Id, stop), null, null, resource.TimeZone, clock.Now)
            .Where(b => b.State == BookingState.Requested)
            .Select(b => b.Id)
            .ToList();
        if (asked.Count == 0)
            return new BookingErrors.NotWaiting();
        await store.AnswerMany(asked, input.Agree, reason, clock.Now, caller.Self, stop);
        if (input.Agree)
            await new BookingCharges(work, clock).Charge(asked, stop);
        else
            await new Claims(work, clock).LetGoMany(asked, stop); // must follow AnswerMany, which releases their credits
        await outbox.Publish(new SeriesChanged(series.Id, input.Agree ? BookingChange.Confirmed : BookingChange.Declined, asked), stop);
        var quotes = input.Agree ? await store.QuotesOf(asked, stop) : [];
        var (what, count, total) = (resource.Name, asked.Count, quotes.Values.Sum(q => q.Total.Minor));
        await notifier.Notify(
            series.Person,
            new(
                BookingNotices.Kind,
                $"series:{series.Id}:{asked[0]}",
                !input.Agree ? "bookings.notice.series-declined"
                    : total > 0 ? "bookings.notice.series-confirmed-priced"
                    : "bookings.notice.series-confirmed",
                total > 0
                    ? new
                    {
                        what,
                        count,
                        price = new Money(total, quotes.Values.First().Total.Currency),
                    }
                    : new { what, count },
                $"/series/{series.Id}"
            )
            {
                Quote = input.Agree ? null : reason,
            },
            stop
        );
        return new Output(asked.Count);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            $"/series/{input.Id}",
            input.Agree ? "bookings.series.agreed" : "bookings.series.declined",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["count"] = output.Answered.ToString(System.Globalization.CultureInfo.InvariantCulture),
            }
        );
}
