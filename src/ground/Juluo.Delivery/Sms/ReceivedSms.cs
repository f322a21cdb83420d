namespace Juluo.Delivery;

/// <summary>A received message, decrypted: only for the moment of handling it, never for a log.</summary>
public sealed record ReceivedSms(PhoneNumber From, string Text)
{
    public override string ToString() => "a text message";
}
