namespace Juluo.Reception;

/// <summary>Something happened about a visitor from outside.</summary>
[Named("reception.visitor.changed")]
internal sealed record VisitorChanged(VisitorChange Change, VisitorEvent Now) : IFact;

/// <summary>What can happen about a visitor.</summary>
[Named("visitor-change")]
internal enum VisitorChange
{
    Expected,
    Arrived,
    Left,
    Cancelled,
}

/// <summary>What webhooks send about a visitor; without name, company, address and note.</summary>
/// <param name="Host">Who expects them; null: no one who is known here.</param>
/// <param name="ExpectedOn">Null: they walked in.</param>
/// <param name="At">When it happened.</param>
internal sealed record VisitorEvent(VisitorId Visitor, SiteId Site, PersonId? Host, LocalDate? ExpectedOn, Instant At)
{
    public string Path => "/visitors";
}
