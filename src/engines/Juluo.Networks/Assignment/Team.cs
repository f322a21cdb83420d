namespace Juluo.Networks.Assignment;

/// <summary>A team for a task.</summary>
/// <param name="People">Who is in it: those who were in already, then the others, smallest number first.</param>
/// <param name="Skills">What it has of the skills asked for, one bit each.</param>
/// <param name="Cost">What its people and pairs cost, by <see cref="TeamTask"/>.</param>
/// <param name="IsBest">Whether no other that differs from those before has as many skills at less cost; false when the search ended first.</param>
public sealed record Team(IReadOnlyList<int> People, uint Skills, double Cost, bool IsBest);
