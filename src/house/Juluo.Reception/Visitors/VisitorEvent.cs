namespace Juluo.Reception;

/// <summary>What webhooks are told of a visitor; without name, company, address and note.</summary>
/// <param name="Host">Who expects them; null: nobody whom the house knows.</param>
/// <param name="ExpectedOn">Null: they walked in.</param>
/// <param name="At">When it happened.</param>
internal sealed record VisitorEvent(VisitorId Visitor, SiteId Site, PersonId? Host, LocalDate? ExpectedOn, Instant At)
{
    public string Path => "/visitors";
}
