namespace Juluo.Networks.Assignment;

/// <summary>A table and the people seated at it.</summary>
/// <param name="People">The people at the table, smallest number first.</param>
/// <param name="Worth">Total worth of its pairs, 0 or more, in the unit of <see cref="SeatingTask.Worth"/>.</param>
/// <param name="HasConnector">True if two people at it know each other already; false if no acquaintance was given.</param>
public sealed record SeatedTable(IReadOnlyList<int> People, double Worth, bool HasConnector);
