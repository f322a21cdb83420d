namespace Juluo.People;

/// <summary>A need or an offer is no longer open: its author removed or closed it, its last day has passed, or they have left. Webhooks publish it without a name.</summary>
[Named("people.want.ended")]
public sealed record PostingEnded([property: JsonPropertyName("want")] PostingId Posting, PersonId Author, PostingKind Kind, Instant At)
    : IFact
{
    /// <param name="Posting">The key of the posting.</param>
    public sealed record Data([property: JsonPropertyName("want")] PostingId Posting, Instant At);
}
