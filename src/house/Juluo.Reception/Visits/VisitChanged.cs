namespace Juluo.Reception;

/// <summary>A member came to a site or left it. Moving between zones is neither.</summary>
[Named("reception.visit.changed")]
internal sealed record VisitChanged(bool CheckedIn, VisitEvent Now) : IFact;

/// <summary>The payload of webhooks about a member's stay.</summary>
/// <param name="Zone">The zone, if known.</param>
/// <param name="Ended">The source from which it is known that it ended; null if it has not ended.</param>
internal sealed record VisitEvent(VisitId Visit, PersonId Person, SiteId Site, ZoneId? Zone, Instant At, VisitEnd? Ended)
{
    public string Path => "/visitors";
}
