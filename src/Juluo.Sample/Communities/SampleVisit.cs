namespace Juluo.Sample;

/// <summary>A stay in one zone, as a check-in would show it.</summary>
public sealed record SampleVisit(int Person, int Zone, Instant From, Instant To);
