namespace Juluo.Delivery;

[Named("sms-state")]
public enum SmsState
{
    Waiting,

    /// <summary>The gateway took it.</summary>
    Sent,

    /// <summary>It is on the phone.</summary>
    Delivered,

    /// <summary>It was refused, given up, over, or did not reach the phone.</summary>
    Failed,
}
