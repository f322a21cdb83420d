namespace Juluo.Delivery;

internal static class SmsErrors
{
    /// <summary>The signature is missing, invalid, or its time is more than five minutes off.</summary>
    public sealed record NotSigned() : Error("sms.not-signed", 403);

    public sealed record NoMessage() : Invalid("sms.no-message", null);
}
