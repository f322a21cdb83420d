namespace Juluo.Access;

/// <summary>An event at a door.</summary>
/// <param name="Kind">The kind, as in <see cref="Juluo.Gateway.DoorEvent"/>.</param>
/// <param name="Why">The reason for a refusal, one of <see cref="Juluo.Gateway.Refusal"/>.</param>
/// <param name="Person">The person whose credential was used.</param>
/// <param name="By">The person who opened the door remotely; <paramref name="Reason"/> is the reason they gave.</param>
public sealed record AccessEvent(
    AccessEventId Id,
    DoorId? Door,
    Instant At,
    Instant ReceivedAt,
    string Kind,
    string? Why,
    bool Leaving,
    string? Means,
    PersonId? Person,
    PersonId? By,
    string? Reason
);
