namespace Juluo.Sample;

/// <summary>What one of the two wrote after they met.</summary>
public sealed record SampleFeedback(bool Useful, Phrase Text, Instant At);
