namespace Juluo.Delivery;

[Named("sms-state")]
public enum SmsState
{
    Waiting,

    /// <summary>The gateway accepted it.</summary>
    Sent,

    /// <summary>It reached the phone.</summary>
    Delivered,

    /// <summary>It was refused, given up, expired, or did not reach the phone.</summary>
    Failed,
}
