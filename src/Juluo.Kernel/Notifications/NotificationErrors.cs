namespace Juluo.Kernel;

public static class NotificationErrors
{
    /// <summary>A link out of mails that was cut short or is not ours.</summary>
    public sealed record LinkUnknown : Gone;

    public sealed record HourOutOfDay(string At) : Invalid(At);

    public sealed record QuietHalf() : Invalid("quietUntil");

    public sealed record KindUnknown() : Invalid("choices");
}
