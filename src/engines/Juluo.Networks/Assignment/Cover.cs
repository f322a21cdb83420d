namespace Juluo.Networks.Assignment;

/// <summary>Sets that hold everything which can be held.</summary>
/// <param name="Sets">The chosen sets in the order of choice.</param>
/// <param name="Cost">What they cost together, 0 or more.</param>
/// <param name="Missing">What no set holds, ascending; empty when everything is covered.</param>
public sealed record Cover(IReadOnlyList<int> Sets, double Cost, IReadOnlyList<int> Missing);
