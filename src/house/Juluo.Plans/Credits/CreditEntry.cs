namespace Juluo.Plans;

/// <summary>A line of the ledger.</summary>
/// <param name="Booking">What it paid for, by its key; null: nothing that was booked.</param>
public sealed record CreditEntry(
    Instant At,
    CreditId Credit,
    CreditUnit Unit,
    CreditMove Kind,
    int Amount,
    LocalizedText Name,
    Guid? Booking
);

/// <summary>How credit moves between what is free, held, used and expired.</summary>
[Named("credit-move")]
public enum CreditMove
{
    Grant,

    /// <summary>Free to held, for a booking.</summary>
    Hold,

    /// <summary>Held to used: the booking was agreed.</summary>
    Use,

    /// <summary>Held to free: the booking does not come to be.</summary>
    Release,

    /// <summary>Free to used, for a day in the house.</summary>
    Spend,

    /// <summary>Used to free: cancelled in time, or undone.</summary>
    Return,

    /// <summary>Free to expired.</summary>
    Expire,

    /// <summary>Free to used, before it came here from another program.</summary>
    SpendElsewhere,
}
