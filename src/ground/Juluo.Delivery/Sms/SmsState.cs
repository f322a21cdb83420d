namespace Juluo.Delivery;

[Named("sms-state")]
public enum SmsState
{
    Waiting,

    /// <summary>The gateway accepted the message.</summary>
    Sent,

    /// <summary>The gateway reported that the message reached the phone.</summary>
    Delivered,

    /// <summary>The message was refused, given up or expired, or did not reach the phone.</summary>
    Failed,
}
