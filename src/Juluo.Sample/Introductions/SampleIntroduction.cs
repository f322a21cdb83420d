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

/// <summary>What one of the two wrote after they met.</summary>
public sealed record SampleFeedback(bool Useful, Phrase Text, Instant At);

/// <summary>How far an introduction has come: the ladder, and the two quiet ways off it.</summary>
public enum SampleStage
{
    Proposed,
    Accepted,
    Met,
    Useful,
    Exchange,
    Project,

    /// <summary>They met, and it was not useful.</summary>
    NotUseful,

    /// <summary>One of the two said no. No notification was sent.</summary>
    Declined,

    /// <summary>Not answered by both within a fortnight, or never met.</summary>
    Expired,
}
