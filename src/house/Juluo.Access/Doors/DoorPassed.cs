namespace Juluo.Access;

/// <summary>A person went through a door, or a network saw them at a site.</summary>
/// <param name="In">They came; false: they left.</param>
/// <param name="Source">Who says so; with <paramref name="ExternalId"/> it counts once.</param>
[Named("access.door.passed")]
public sealed record DoorPassed(Instant At, PersonId Person, SiteId Site, ZoneId? Zone, bool In, string Source, string ExternalId) : IFact;
