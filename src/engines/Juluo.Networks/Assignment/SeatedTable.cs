namespace Juluo.Networks.Assignment;

/// <summary>A table and who sits at it.</summary>
/// <param name="People">Who sits there, smallest number first.</param>
/// <param name="Worth">What its pairs are worth together, 0 or more, in the unit of <see cref="SeatingTask.Worth"/>.</param>
/// <param name="HasConnector">Whether two at it know each other already; false where no acquaintance was given.</param>
public sealed record SeatedTable(IReadOnlyList<int> People, double Worth, bool HasConnector);
