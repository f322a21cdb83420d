namespace Juluo.Kernel;

public enum WebhookState
{
    On,
    Off,

    /// <summary>Switched off by the program, after days in which nothing arrived.</summary>
    Failed,
    Removed,
}
