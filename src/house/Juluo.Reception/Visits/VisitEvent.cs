namespace Juluo.Reception;

/// <summary>What webhooks are told of a member's stay.</summary>
/// <param name="Zone">Where, if that is known.</param>
/// <param name="Ended">How the end is known; null: it has not ended.</param>
internal sealed record VisitEvent(VisitId Visit, PersonId Person, SiteId Site, ZoneId? Zone, Instant At, VisitEnd? Ended)
{
    public string Path => "/visitors";
}
