namespace Juluo.Residencies;

/// <summary>An offer was signed, under the hash of its agreement's text, and what it led to.</summary>
/// <param name="Name">As it was typed; null: a person who has been erased since.</param>
public sealed record ResidencySignature(
    int Agreement,
    string Hash,
    string? Name,
    Instant At,
    SubscriptionId? Subscription,
    BookingId? Booking
);
