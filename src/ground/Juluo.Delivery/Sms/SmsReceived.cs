namespace Juluo.Delivery;

/// <summary>A text message was received. Its number and text are encrypted; reactions decrypt them with <see cref="SmsSeal.Open(SmsReceived)"/>.</summary>
/// <param name="Mark">A digest of the gateway's id, the same for repeated messages.</param>
[Named("delivery.sms.received")]
public sealed record SmsReceived(string Mark, string SealedNumber, string SealedText, Instant At) : IFact;
