namespace Juluo.Access;

/// <summary>A person went through a door, or a network saw them at a site.</summary>
/// <param name="In">True if they came, false if they left.</param>
/// <param name="Source">The source of the event; together with <paramref name="ExternalId"/> it identifies the event, which counts once.</param>
[Named("access.door.passed")]
public sealed record DoorPassed(Instant At, PersonId Person, SiteId Site, ZoneId? Zone, bool In, string Source, string ExternalId) : IFact;
