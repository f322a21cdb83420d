namespace Juluo.Bookings;

/// <summary>The cost of changing a booking, shown to the caller before they do it.</summary>
/// <param name="Longer">The end after extending the booking by one step; null if it cannot be extended.</param>
/// <param name="LongerTotal">The total price after extending the booking.</param>
/// <param name="LongerExtra">The difference to the current price.</param>
/// <param name="LongerHours">The additional minutes that plans and passes would pay.</param>
/// <param name="Left">The minutes left in the holder's plans and passes after that.</param>
/// <param name="FreeUntil">The deadline for cancelling without cost; null if there is nothing to pay, or cancelling is never late.</param>
/// <param name="IsLate">True if that deadline has passed.</param>
/// <param name="Late">The amount of money that a late cancellation costs.</param>
/// <param name="Hours">The minutes paid by plans or passes, which a late cancellation does not return.</param>
/// <param name="ArriveBy">The time by which the holder must check in before the booking is released; null if there is no such time, it has passed, or the holder has checked in.</param>
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
    /// <summary>Minutes of a booking that plans and passes pay.</summary>
    internal static long PaidBy(Quote quote) => quote.Lines.Where(l => l.Credit is not null).Sum(l => l.Quantity);

    /// <summary>Returns the minutes that one tap on "longer" adds: the default slot of the kind, at least 30.</summary>
    internal static int LongerBy(ResourceKind kind) => Math.Max(30, BookingRules.Of(kind).Slot);

    /// <param name="what">The resource, with the holder's remaining plans and passes.</param>
    /// <param name="credits">All credits of the holder, including those used up.</param>
    internal static BookingCosts Of(Booking booking, Quote quote, Bookable what, IReadOnlyList<Credit> credits, Caller caller, Instant now)
    {
        var later = booking.During.End + Duration.FromMinutes(LongerBy(what.Resource.Kind));
        var longer = booking.State == BookingState.Confirmed && booking.During.Duration < Duration.FromDays(1);
        var again = Again(what, quote, credits);
        var other = longer ? again.QuoteOf(new(booking.During.Start, later), Audience.Member, caller.Community.Currency) : null;
        // Same rule as in CancelBooking: unapproved requests, and cancellations by the desk, are never late.
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

    /// <summary>Returns the minutes of the current quote to its credits before pricing again.</summary>
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
