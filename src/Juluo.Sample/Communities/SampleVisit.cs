namespace Juluo.Sample;

/// <summary>A stay in one zone: what a check-in would show.</summary>
public sealed record SampleVisit(int Person, int Zone, Instant From, Instant To);
