namespace Juluo.Sample;

/// <summary>An introduction as far as it has come by now; what lies ahead is empty.</summary>
/// <param name="Operator">Who proposed it.</param>
/// <param name="Skill">What the one needs and the other gives; null where the operator went by feeling.</param>
/// <param name="Giver">Who gives it.</param>
public sealed record SampleIntroduction(
    int Number,
    int A,
    int B,
    int Operator,
    Skill? Skill,
    int? Giver,
    SampleStage Stage,
    Instant ProposedAt,
    Instant? AcceptedByA,
    Instant? AcceptedByB,
    int? DeclinedBy,
    Instant? MetAt,
    int? MetZone,
    SampleFeedback? FeedbackOfA,
    SampleFeedback? FeedbackOfB,
    Instant? ExchangeAt,
    LocalDate? ProjectOn
);
