namespace Juluo.Webhooks;

/// <summary>An event that was sent to a webhook, or is to be.</summary>
/// <param name="Said">The beginning of the last answer, or why there was none.</param>
public sealed record WebhookDelivery(
    Guid Id,
    string MessageId,
    string Kind,
    Instant MadeAt,
    int Attempts,
    Instant? DoneAt,
    Instant? NextAt,
    int? Status,
    int? Milliseconds,
    string? Said
);
