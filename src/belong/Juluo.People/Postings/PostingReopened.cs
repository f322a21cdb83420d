namespace Juluo.People;

/// <summary>Fact: a need or an offer that had ended is open again.</summary>
[Named("people.want.reopened")]
public sealed record PostingReopened([property: JsonPropertyName("want")] PostingId Posting, PersonId Author, PostingKind Kind, Instant At)
    : IFact;
