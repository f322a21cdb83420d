namespace Juluo.Foundation;

/// <summary>An introduction reached the next stage. Matching publishes it, Lens counts it (conversion, one of the six numbers of buzz).</summary>
/// <param name="Introduction">The introduction's key; with <paramref name="Stage"/> the idempotency key of the fact.</param>
/// <param name="At">The time at which the stage was reached; from <see cref="FunnelStage.Exchange"/> on, the time of the evidence.</param>
[Named("matching.introduction.step")]
public sealed record IntroductionStep(
    Guid Introduction,
    [property: JsonPropertyName("rung")] FunnelStage Stage,
    PersonId A,
    PersonId B,
    Instant At
) : IFact;

/// <summary>The stage of an introduction. The number is stored; each stage includes the lower ones.</summary>
[Named("introduction-rung")]
public enum FunnelStage
{
    Proposed = 1,
    Accepted = 2,
    Met = 3,
    Useful = 4,

    /// <summary>An exchange (help, reply, mentoring …) within 60 days of the meeting.</summary>
    Exchange = 5,

    /// <summary>Both active on one project within 180 days of the meeting.</summary>
    Project = 6,
}
