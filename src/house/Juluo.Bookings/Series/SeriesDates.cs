namespace Juluo.Bookings;

/// <summary>Books as many dates of a series as are free, on behalf of anyone. Plans and passes pay for each date as for a single booking, then money.</summary>
internal sealed class SeriesDates(UnitOfWork work, Clock clock)
{
    /// <summary>Books the dates. Takes credits before claims, as a single booking does, to avoid a deadlock.</summary>
    /// <param name="all">The dates that the rules allow, in order.</param>
    /// <returns>The bookings made, the dates that are taken, and the total price.</returns>
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
