namespace Juluo.Residencies;

/// <summary>The signature of an offer, with the hash of the agreement's text and the resulting subscription or booking.</summary>
/// <param name="Name">The name as typed; null if the person has been erased since.</param>
public sealed record ResidencySignature(
    int Agreement,
    string Hash,
    string? Name,
    Instant At,
    SubscriptionId? Subscription,
    BookingId? Booking
);
