namespace Juluo.Bookings;

/// <summary>Books the dates of a series, no matter who asked for it: as many of them as can be had, each paid by plans and passes as it would be alone, then in money.</summary>
internal sealed class SeriesDates(UnitOfWork work, Clock clock)
{
    /// <summary>Credits are taken before claims, as a booking does: two who wait for each other would wait for ever.</summary>
    /// <param name="all">What the rules allow, in order.</param>
    /// <returns>What was made, the days that are taken, and what it costs in all.</returns>
    public async Task<Outcome<(IReadOnlyCollection<BookingId> Made, List<SeriesMiss> Taken, Money Total)>> Book(
        Bookable what,
        IReadOnlyList<Booking> all,
        PersonId? by,
        string currency,
        CancellationToken stop
    )
    {
        if (all.Count == 0)
            return ([], [], new Money(0, currency));
        var zone = what.Hours.Zone;
        var credits = new CreditsFacade(work, clock);
        LocalDate[] days = [.. all.Select(b => b.During.Start.InZone(zone).Date)];
        var spokenFor = await DeskDays.SpokenFor(work, what.Resource, all[0].Person, days, clock.Now, stop);
        var purse = await credits.Purse(all[0].Person, what.Resource, days, stop, spokenFor);
        var made = await new Claims(work, clock).MakeMany(
            all,
            b => what.PaidFrom(purse, b.During, Audience.Member, currency),
            by,
            what.Needs,
            what.Rules.Widened,
            stop
        );
        foreach (var booking in all.Where(b => made.ContainsKey(b.Id)))
            if (
                await credits.Hold(booking.Id.Value, booking.State == BookingState.Confirmed, made[booking.Id], stop) is
                { Failed: true } unpaid
            )
                return unpaid.As<(IReadOnlyCollection<BookingId>, List<SeriesMiss>, Money)>();
        List<BookingId> agreed = [.. all.Where(b => b.State == BookingState.Confirmed && made.ContainsKey(b.Id)).Select(b => b.Id)];
        await new BookingCharges(work, clock).Charge(agreed, stop);
        return (
            made.Keys,
            [
                .. all.Where(b => !made.ContainsKey(b.Id))
                    .Select(b => new SeriesMiss(b.During.Start.InZone(zone).Date, "bookings.series.taken")),
            ],
            made.Values.Aggregate(new Money(0, currency), (all, quote) => all + quote.Total)
        );
    }
}
