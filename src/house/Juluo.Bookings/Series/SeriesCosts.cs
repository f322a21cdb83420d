namespace Juluo.Bookings;

/// <summary>The costs of some dates of a series, in money and in minutes of plans and passes; shown before they are moved or cancelled.</summary>
/// <param name="Back">The amount that cancelling gives back; the rest is late.</param>
public sealed record SeriesCosts(int Dates, Money Total, long Hours, int Late, Money Back, long BackHours)
{
    internal static async Task<SeriesCosts> Of(
        IReadOnlyCollection<Booking> dates,
        IReadOnlyCollection<BookingId> late,
        BookingStore store,
        string currency,
        CancellationToken stop
    )
    {
        var quotes = await store.QuotesOf([.. dates.Select(b => b.Id)], stop);
        var back = quotes.Where(q => !late.Contains(q.Key)).Select(q => q.Value).ToList();
        return new(dates.Count, Sum(quotes.Values, currency), MinutesOf(quotes.Values), late.Count, Sum(back, currency), MinutesOf(back));
    }

    /// <summary>Finds the dates whose cancellation by this caller would be late, by the same rule as for single bookings.</summary>
    internal static List<BookingId> LateOf(IEnumerable<Booking> dates, BookingRules rules, Caller caller, Instant now) =>
        [
            .. dates
                .Where(b =>
                    b.State == BookingState.Confirmed && caller.Person == b.Person && CancelBooking.IsLate(b, rules.LateCancel, now)
                )
                .Select(b => b.Id),
        ];

    internal static Money Sum(IEnumerable<Quote> quotes, string currency) =>
        quotes.Aggregate(new Money(0, currency), (all, q) => all + q.Total);

    private static long MinutesOf(IEnumerable<Quote> quotes) => quotes.Sum(BookingCosts.PaidBy);
}
