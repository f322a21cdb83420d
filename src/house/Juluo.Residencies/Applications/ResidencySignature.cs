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
)
{
    public const int MostName = 120;

    /// <summary>A name as it is compared: capitals, spaces and full or half width make no other person of it.</summary>
    internal static string Plain(string name) =>
        string.Concat(name.Normalize(System.Text.NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
}
