namespace Juluo.Reception;

/// <summary>Two people were in a zone at the same time.</summary>
/// <param name="A">The smaller of the two people's numbers.</param>
/// <param name="From">The second at which they were first there together.</param>
/// <param name="Seconds">The total time together, in seconds.</param>
/// <param name="Present">The number of people in the zone, on average over those seconds; at least 2.</param>
internal readonly record struct Overlap(int A, int B, int Zone, int From, int Seconds, double Present);
