namespace Juluo.Plans;

/// <summary>A line of the ledger.</summary>
/// <param name="Booking">The key of the booking that it paid for, or null.</param>
public sealed record CreditEntry(
    Instant At,
    CreditId Credit,
    CreditUnit Unit,
    CreditMove Kind,
    int Amount,
    LocalizedText Name,
    Guid? Booking
);

/// <summary>A movement of credit between free, held, used and expired.</summary>
[Named("credit-move")]
public enum CreditMove
{
    Grant,

    /// <summary>Free to held, for a booking.</summary>
    Hold,

    /// <summary>Held to used: the booking was confirmed.</summary>
    Use,

    /// <summary>Held to free: the booking was not confirmed.</summary>
    Release,

    /// <summary>Free to used, for a day on site.</summary>
    Spend,

    /// <summary>Used to free: cancelled in time, or undone.</summary>
    Return,

    /// <summary>Free to expired.</summary>
    Expire,

    /// <summary>Free to used, in another program before the import.</summary>
    SpendElsewhere,
}
