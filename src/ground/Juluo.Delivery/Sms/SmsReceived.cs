namespace Juluo.Delivery;

/// <summary>A text message came. From whom and what it says stand in it sealed; who hears of it opens it by <see cref="SmsSeal.Open(SmsReceived)"/>.</summary>
/// <param name="Mark">A digest of the gateway's name for it, the same however often it comes.</param>
[Named("delivery.sms.received")]
public sealed record SmsReceived(string Mark, string SealedNumber, string SealedText, Instant At) : IFact;
