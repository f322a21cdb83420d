namespace Juluo.Reception;

/// <summary>A change in the state of a visitor.</summary>
[Named("reception.visitor.changed")]
internal sealed record VisitorChanged(VisitorChange Change, VisitorEvent Now) : IFact;

/// <summary>The kinds of change.</summary>
[Named("visitor-change")]
internal enum VisitorChange
{
    Expected,
    Arrived,
    Left,
    Cancelled,
}

/// <summary>The payload of webhooks about a visitor, without name, company, address and note.</summary>
/// <param name="Host">The member who expects them; null if no one known here does.</param>
/// <param name="ExpectedOn">The day they are expected; null if they walked in.</param>
/// <param name="At">The time of the change.</param>
internal sealed record VisitorEvent(VisitorId Visitor, SiteId Site, PersonId? Host, LocalDate? ExpectedOn, Instant At)
{
    public string Path => "/visitors";
}
