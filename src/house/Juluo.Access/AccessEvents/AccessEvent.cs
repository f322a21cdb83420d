namespace Juluo.Access;

/// <summary>Something that happened at a door.</summary>
/// <param name="Kind">As in <see cref="Juluo.Gateway.DoorEvent"/>.</param>
/// <param name="Why">One of <see cref="Juluo.Gateway.Refusal"/>.</param>
/// <param name="Person">Whose credential it was.</param>
/// <param name="By">Who opened it from afar, for which <paramref name="Reason"/>.</param>
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
