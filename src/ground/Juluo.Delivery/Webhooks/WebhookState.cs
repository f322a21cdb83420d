namespace Juluo.Delivery;

[Named("webhook-state")]
public enum WebhookState
{
    On,
    Off,

    /// <summary>Switched off by the program, after days in which nothing arrived.</summary>
    Failed,

    /// <summary>Switched off by the program, as its receiver answered 410: it is gone for good.</summary>
    Gone,
    Removed,
}
