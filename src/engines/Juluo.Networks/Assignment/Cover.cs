namespace Juluo.Networks.Assignment;

/// <summary>Sets that together contain every element that any set contains.</summary>
/// <param name="Sets">The chosen sets in the order of choice.</param>
/// <param name="Cost">The total cost of the chosen sets, 0 or more.</param>
/// <param name="Missing">The elements that no set contains, ascending; empty when everything is covered.</param>
public sealed record Cover(IReadOnlyList<int> Sets, double Cost, IReadOnlyList<int> Missing);
