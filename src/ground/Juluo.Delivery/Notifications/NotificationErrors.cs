namespace Juluo.Delivery;

internal static class NotificationErrors
{
    /// <summary>The link of an email is incomplete or forged.</summary>
    public sealed record LinkUnknown() : Gone("notification.link-unknown");

    public sealed record HourOutOfDay(string At) : Invalid("notification.hour-out-of-day", At);

    public sealed record QuietHalf() : Invalid("notification.quiet-half", "quietUntil");

    public sealed record KindUnknown() : Invalid("notification.kind-unknown", "choices");
}
