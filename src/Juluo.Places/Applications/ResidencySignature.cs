using NodaTime;

namespace Juluo.Places;

/// <summary>That an offer was signed, under the hash of its agreement's text, and what it led to.</summary>
/// <param name="Name">As it was typed; null: somebody who has been erased since.</param>
public sealed record ResidencySignature(
    int Agreement,
    string Hash,
    string? Name,
    Instant At,
    SubscriptionId? Subscription,
    BookingId? Booking
)
{
    public const int MostName = 120;
}
