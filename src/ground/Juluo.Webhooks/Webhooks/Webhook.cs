namespace Juluo.Webhooks;

/// <summary>An address outside that receives events of some kinds. Its secrets are in no page and no JSON.</summary>
public sealed record Webhook(
    WebhookId Id,
    string Url,
    IReadOnlyList<string> Kinds,
    WebhookState State,
    Instant? FailingSince,
    Instant? OldSecretEnds,
    int Version,
    Instant MadeAt
)
{
    /// <summary>It hears of one thing only, named after a slash in its kind (<c>channels.channel/…</c>), and not of what happens in the community.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool OfOneThing => Kinds.Any(k => k.Contains('/', StringComparison.Ordinal));
}

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
