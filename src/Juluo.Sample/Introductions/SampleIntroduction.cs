namespace Juluo.Sample;

/// <summary>An introduction up to its current stage; values of later stages are null.</summary>
/// <param name="Operator">The person who proposed it.</param>
/// <param name="Skill">The skill that one needs and the other offers; null if the operator followed a feeling.</param>
/// <param name="Giver">The person who offers it.</param>
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

/// <summary>Feedback by one of the two after they met.</summary>
public sealed record SampleFeedback(bool Useful, Phrase Text, Instant At);

/// <summary>The stage of an introduction: the ladder, and the two quiet ways to end before its top.</summary>
public enum SampleStage
{
    Proposed,
    Accepted,
    Met,
    Useful,
    Exchange,
    Project,

    /// <summary>The two met, and the meeting was not useful.</summary>
    NotUseful,

    /// <summary>One of the two declined; the other was not notified.</summary>
    Declined,

    /// <summary>Not both answered within two weeks, or both accepted and had no common day in time.</summary>
    Expired,
}
