namespace Juluo.Reception;

/// <summary>A member came to a site, or left it. Going from zone to zone is neither.</summary>
[Named("reception.visit.changed")]
internal sealed record VisitChanged(bool CheckedIn, VisitEvent Now) : IFact;

/// <summary>What webhooks send about a member's stay.</summary>
/// <param name="Zone">Where, if that is known.</param>
/// <param name="Ended">How it is known that it ended; null: it has not ended.</param>
internal sealed record VisitEvent(VisitId Visit, PersonId Person, SiteId Site, ZoneId? Zone, Instant At, VisitEnd? Ended)
{
    public string Path => "/visitors";
}
