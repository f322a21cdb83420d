namespace Juluo.Delivery;

internal static class NotificationErrors
{
    /// <summary>A link out of mails that was cut short or is not ours.</summary>
    public sealed record LinkUnknown() : Gone("notification.link-unknown");

    public sealed record HourOutOfDay(string At) : Invalid("notification.hour-out-of-day", At);

    public sealed record QuietHalf() : Invalid("notification.quiet-half", "quietUntil");

    public sealed record KindUnknown() : Invalid("notification.kind-unknown", "choices");
}
