namespace Juluo.Delivery;

internal static class SmsErrors
{
    /// <summary>Not signed with our secret, or longer ago than minutes.</summary>
    public sealed record NotSigned() : Error("sms.not-signed", 403);

    public sealed record NoMessage() : Invalid("sms.no-message", null);
}
