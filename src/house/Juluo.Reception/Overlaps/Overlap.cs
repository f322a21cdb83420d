namespace Juluo.Reception;

/// <summary>Two people were in a zone at the same time.</summary>
/// <param name="A">The smaller of the two numbers.</param>
/// <param name="From">When they were there together first.</param>
/// <param name="Seconds">How long in all.</param>
/// <param name="Present">How many people were there, on average over those seconds; at least 2.</param>
internal readonly record struct Overlap(int A, int B, int Zone, int From, int Seconds, double Present);
