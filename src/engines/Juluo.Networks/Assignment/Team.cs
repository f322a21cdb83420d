namespace Juluo.Networks.Assignment;

/// <summary>A team for a task.</summary>
/// <param name="People">Members: existing ones first, then the others, smallest number first.</param>
/// <param name="Skills">The required skills that the team has, one bit each.</param>
/// <param name="Cost">Cost of its people and pairs, by <see cref="TeamTask"/>.</param>
/// <param name="IsBest">True if no other team that differs enough from the earlier ones has as many skills at less cost; false if the search ended early.</param>
public sealed record Team(IReadOnlyList<int> People, uint Skills, double Cost, bool IsBest);
