namespace Juluo.Reception;

/// <summary>A member came to a site, or left it. Going from zone to zone is neither.</summary>
[Named("reception.visit.changed")]
internal sealed record VisitChanged(bool CheckedIn, VisitEvent Now) : IFact;
