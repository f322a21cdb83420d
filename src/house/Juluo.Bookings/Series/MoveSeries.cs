namespace Juluo.Bookings;

/// <summary>
/// POST /series/{id}/time — moves all coming dates of a series, or those between two days. If some new times are taken, nothing is moved and they are listed; with Leave, those
/// stay and the others are moved. 10,000 dates take a few statements.
/// </summary>
[Post("/series/{id}/time", SpacesModule.Book, Form = typeof(ShowSeries))]
internal sealed class MoveSeries(UnitOfWork work, Outbox outbox, Clock clock) : Slice<MoveSeries.Input, MoveSeries.Output>
{
    /// <param name="First">The first day to move, or null for all coming dates.</param>
    /// <param name="Last">The last day to move.</param>
    /// <param name="Leave">True to leave dates whose new time is taken as they are.</param>
    /// <param name="Price">The total price of the moved dates that the person saw, in minor units, or null to accept any price.</param>
    public sealed record Input(
        SeriesId Id,
        string? From = null,
        string? To = null,
        LocalDate? First = null,
        LocalDate? Last = null,
        bool Leave = false,
        long? Price = null
    );

    /// <param name="Total">The total price of the moved dates.</param>
    public sealed record Output(int Moved, int Left, Money Total);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await SeriesFinding.Find(work, clock, input.Id, caller, stop) is not var (series, resource))
            return new NotFound();
        var zone = resource.TimeZone;
        var store = new BookingStore(work, outbox);
        var all = SeriesScope.Of(await store.Hold(series.Id, stop), input.First, input.Last, zone, clock.Now);
        if (all.Count == 0)
            return new SeriesErrors.NothingLeft();
        if (await new BookableStore(work).Find(series.Resource, series.Person, all[0].During.Start, clock.Now, stop) is not { } what)
            return new NotFound();
        var sample = BookingTime.Read(all[0].During.Start.InZone(zone).Date, input.From, input.To, null, zone);
        if (sample.Failed)
            return sample.As<Output>();
        var starts = sample.Value.Start.InZone(zone).TimeOfDay;
        var other = series with
        {
            Starts = starts.Hour * 60 + starts.Minute,
            Minutes = (int)
                Period
                    .Between(
                        sample.Value.Start.InZone(zone).LocalDateTime,
                        sample.Value.End.InZone(zone).LocalDateTime,
                        PeriodUnits.Minutes
                    )
                    .Minutes,
        };
        var moves = new List<(Booking Booking, Interval During)>();
        var left = 0;
        Outcome<Interval> first = default;
        foreach (var booking in all)
        {
            var during = BookSeries.Single(what, other, booking.During.Start.InZone(zone).Date, booking.People, caller, clock.Now);
            first = during;
            if (during.Failed)
                left++;
            else
                moves.Add((booking, during.Value));
        }

        if (moves.Count == 0)
            return first.As<Output>();
        // Lock credits before claims, as a single booking does, to avoid a deadlock.
        var credits = new CreditsFacade(work, clock);
        await credits.Lock(series.Person, stop);
        var claims = new Claims(work, clock);
        var taken = await Taken(claims, what, moves, stop);
        if (taken.Count > 0 && !input.Leave)
            return new SeriesErrors.DatesTaken(Days(taken, zone), taken.Count);
        if (taken.Count == moves.Count)
            return new SeriesErrors.NothingFree();
        if (taken.Count > 0)
        {
            // Dates that stay keep their old time, and the moved ones must fit around them.
            moves.RemoveAll(m => taken.Contains(m.Booking));
            if (!await Retake(claims, what, taken, moves, stop))
                return new SeriesErrors.DatesTaken(Days(taken, zone), taken.Count);
        }

        var again = what.NeedsApproval(caller);
        var charges = new BookingCharges(work, clock);
        await charges.Reverse([.. moves.Select(m => m.Booking.Id)], stop);
        await store.SetMany(moves, again, stop);
        // Release their credits first, so that they can pay for the new times.
        await credits.ReleaseMany([.. moves.Select(m => m.Booking.Id.Value)], stop);
        LocalDate[] days = [.. moves.Select(m => m.During.Start.InZone(zone).Date)];
        var spokenFor = await DeskDays.SpokenFor(work, what.Resource, series.Person, days, clock.Now, stop);
        var purse = await credits.Purse(series.Person, what.Resource, days, stop, spokenFor);
        var quotes = moves.ConvertAll(m => (m.Booking, Quote: what.PaidFrom(purse, m.During, Audience.Member, caller.Community.Currency)));
        var total = SeriesCosts.Sum(quotes.Select(q => q.Quote), caller.Community.Currency);
        var before = SeriesCosts.Sum((await store.QuotesOf([.. moves.Select(m => m.Booking.Id)], stop)).Values, caller.Community.Currency);
        // If the total did not change, the person need not have seen it.
        if (input.Price is { } seen && total != before && seen != total.Minor)
            return new PriceErrors.PriceChanged(total);
        await claims.QuoteMany([.. quotes.Select(q => (q.Booking.Id, q.Quote))], stop);
        foreach (var (booking, quote) in quotes)
            if (
                await credits.Hold(booking.Id.Value, booking.State == BookingState.Confirmed && !again, quote, stop) is
                { Failed: true } unpaid
            )
                return unpaid.As<Output>();
        if (!again)
            await charges.Charge([.. moves.Where(m => m.Booking.State == BookingState.Confirmed).Select(m => m.Booking.Id)], stop);
        await outbox.Publish(new SeriesChanged(series.Id, BookingChange.Moved, [.. moves.Select(m => m.Booking.Id)]), stop);
        return new Output(moves.Count, left + taken.Count, total);
    }

    /// <summary>Releases all claims and takes the new times.</summary>
    /// <returns>The bookings whose new time is taken.</returns>
    private static async Task<List<Booking>> Taken(
        Claims claims,
        Bookable what,
        List<(Booking Booking, Interval During)> moves,
        CancellationToken stop
    )
    {
        await claims.LetGoMany([.. moves.Select(m => m.Booking.Id)], stop);
        var took = await claims.TakeMany([.. moves.Select(m => (m.Booking.Id, m.During))], what.Needs, what.Rules.Widened, stop);
        return [.. moves.Where(m => !took.Contains(m.Booking.Id)).Select(m => m.Booking)];
    }

    private static async Task<bool> Retake(
        Claims claims,
        Bookable what,
        List<Booking> stay,
        List<(Booking Booking, Interval During)> moves,
        CancellationToken stop
    )
    {
        await claims.LetGoMany([.. stay.Select(b => b.Id), .. moves.Select(m => m.Booking.Id)], stop);
        var kept = await claims.TakeMany([.. stay.Select(b => (b.Id, b.During))], what.Needs, what.Rules.Widened, stop);
        if (kept.Count < stay.Count)
            return false;
        var took = await claims.TakeMany([.. moves.Select(m => (m.Booking.Id, m.During))], what.Needs, what.Rules.Widened, stop);
        return took.Count == moves.Count;
    }

    private static string Days(IEnumerable<Booking> bookings, DateTimeZone zone) =>
        string.Join(", ", bookings.Take(10).Select(b => NodaTime.Text.LocalDatePattern.Iso.Format(b.During.Start.InZone(zone).Date)));

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            $"/series/{input.Id}",
            (output.Left > 0 ? "bookings.series.moved.some" : "bookings.series.moved") + (output.Total.Minor > 0 ? ".total" : ""),
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["moved"] = output.Moved.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["left"] = output.Left.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["total"] = MoneyText.Of(output.Total, System.Globalization.CultureInfo.GetCultureInfo(caller.Language)),
            }
        );
}
