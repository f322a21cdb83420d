namespace Juluo.Bookings;

/// <summary>What it would cost to change a booking, for the person who asks: shown before it is done.</summary>
/// <param name="Longer">Its end when it is made longer; null: it cannot be.</param>
/// <param name="LongerTotal">What it costs then in all.</param>
/// <param name="LongerExtra">More than now.</param>
/// <param name="LongerHours">Minutes more that plans and passes pay then.</param>
/// <param name="Left">Minutes of them that are left after that.</param>
/// <param name="FreeUntil">Until when it can be cancelled for nothing; null: until it begins, or there is nothing to pay.</param>
/// <param name="IsLate">Whether that time is over.</param>
/// <param name="Late">What a late cancellation costs in money.</param>
/// <param name="Hours">Minutes that plans or passes paid, which do not come back then either.</param>
/// <param name="ArriveBy">The time by which the holder must check in, or the booking is released; null: there is no such time, or it is over.</param>
public sealed record BookingCosts(
    Instant? Longer,
    Money? LongerTotal,
    Money? LongerExtra,
    long LongerHours,
    long Left,
    Instant? FreeUntil,
    bool IsLate,
    Money Late,
    long Hours,
    Instant? ArriveBy
)
{
    /// <summary>Minutes that plans and passes pay of a booking.</summary>
    internal static long PaidBy(Quote quote) => quote.Lines.Where(l => l.Credit is not null).Sum(l => l.Quantity);

    /// <summary>So much longer it becomes in one tap.</summary>
    internal static int LongerBy(ResourceKind kind) => Math.Max(30, BookingRules.Of(kind).Slot);

    /// <param name="what">The resource with what plans and passes of the holder still pay of it.</param>
    /// <param name="credits">All that the holder has, also what is used up.</param>
    internal static BookingCosts Of(Booking booking, Quote quote, Bookable what, IReadOnlyList<Credit> credits, Caller caller, Instant now)
    {
        var later = booking.During.End + Duration.FromMinutes(LongerBy(what.Resource.Kind));
        var longer = booking.State == BookingState.Confirmed && booking.During.Duration < Duration.FromDays(1);
        var again = Again(what, quote, credits);
        var other = longer ? again.QuoteOf(new(booking.During.Start, later), Audience.Member, caller.Community.Currency) : null;
        // The same as the rule of CancelBooking: who was not agreed to, and whom the desk lets go, is never late.
        var pays = booking.State == BookingState.Confirmed && caller.Person == booking.Person && what.Rules.LateCancel > 0;
        var hours = PaidBy(quote);
        var used = other is null ? [] : other.Lines.Where(l => l.Credit is not null).Select(l => l.Credit!.Value).ToHashSet();
        var arrive = what.Rules.ArriveWithin is { } within ? booking.During.Start + Duration.FromMinutes(within) : (Instant?)null;
        return new(
            longer ? later : null,
            other?.Total,
            other is null ? null : other.Total - quote.Total,
            other is null ? 0 : PaidBy(other) - hours,
            other is null ? 0 : again.Allowance.Credits.Where(c => used.Contains(c.Id)).Sum(c => c.Free) - PaidBy(other),
            pays && (quote.Total.Minor > 0 || hours > 0) ? CancelBooking.FreeUntil(booking, what.Rules.LateCancel) : null,
            pays && CancelBooking.IsLate(booking, what.Rules.LateCancel, now),
            quote.Total,
            hours,
            booking is { State: BookingState.Confirmed, CheckedInAt: null } && arrive > now ? arrive : null
        );
    }

    /// <summary>What it took of plans and passes comes back before it is priced again.</summary>
    private static Bookable Again(Bookable what, Quote quote, IReadOnlyList<Credit> took)
    {
        var back = quote.Lines.Where(l => l.Credit is not null).ToLookup(l => l.Credit!.Value, l => (int)l.Quantity);
        return what with
        {
            Allowance = what.Allowance with
            {
                Credits =
                [
                    .. what
                        .Allowance.Credits.UnionBy(took.Where(c => back.Contains(c.Id)), c => c.Id)
                        .Select(c => c with { Free = c.Free + back[c.Id].Sum() }),
                ],
            },
        };
    }
}
