using NodaTime;

namespace Juluo.Kernel;

/// <summary>An address outside that is told of events of some kinds. Its secrets are in no page and no JSON.</summary>
public sealed record Webhook(
    WebhookId Id,
    string Url,
    IReadOnlyList<string> Kinds,
    WebhookState State,
    Instant? FailingSince,
    Instant? OldSecretEnds,
    int Version,
    Instant MadeAt
);
