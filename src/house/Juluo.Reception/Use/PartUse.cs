namespace Juluo.Reception;

/// <summary>One part of the day over some weeks.</summary>
/// <param name="Open">On how many days the site was open in it.</param>
/// <param name="Empty">On how many of those nothing of the resource was taken in it.</param>
/// <param name="Full">On how many all of it was taken for at least nine tenths of it.</param>
public sealed record PartUse(DayPart Part, int Open, int Empty, int Full);
