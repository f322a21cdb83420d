namespace Juluo.Webhooks;

/// <summary>An external address that receives events of some kinds. Its secrets are never part of pages or JSON.</summary>
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
    /// <summary>True if it receives events of one thing only, named after a slash in its kind (<c>channels.channel/…</c>), and not those of the whole community.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool OfOneThing => Kinds.Any(k => k.Contains('/', StringComparison.Ordinal));
}

[Named("webhook-state")]
public enum WebhookState
{
    On,
    Off,

    /// <summary>Switched off by the program, after days without a successful delivery.</summary>
    Failed,

    /// <summary>Switched off by the program because the receiver responded 410: it is permanently gone.</summary>
    Gone,
    Removed,
}
