namespace Juluo.Foundation;

/// <summary>
/// An introduction came one rung further. Matching publishes it, Lens counts it (conversion, one of the six numbers of buzz).
/// </summary>
/// <param name="Introduction">Its key; with <paramref name="Rung"/> it makes the fact countable once.</param>
/// <param name="At">When the rung was reached; for <see cref="FunnelStage.Exchange"/> and later, the time of the evidence.</param>
[Named("matching.introduction.step")]
public sealed record IntroductionStep(Guid Introduction, FunnelStage Rung, PersonId A, PersonId B, Instant At) : IFact;

/// <summary>How far an introduction came. The number is what is stored; a higher rung stands on the lower ones.</summary>
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
