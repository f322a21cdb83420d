namespace Juluo.Webhooks;

/// <summary>An event that was or will be sent to a webhook.</summary>
/// <param name="Said">The beginning of the last response, or the reason why there was none.</param>
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
