namespace Juluo.Foundation;

/// <summary>
/// An introduction came one rung further. Matching publishes it, Lens counts it (conversion, one of the six numbers of buzz).
/// </summary>
/// <param name="Introduction">Its key; with <paramref name="Rung"/> it makes the fact countable once.</param>
/// <param name="At">When the rung was reached; for <see cref="FunnelStage.Exchange"/> and later, the time of the evidence.</param>
[Named("matching.introduction.step")]
public sealed record IntroductionStep(Guid Introduction, FunnelStage Rung, PersonId A, PersonId B, Instant At) : IFact;
