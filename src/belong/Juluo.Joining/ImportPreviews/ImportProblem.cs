namespace Juluo.Joining;

/// <summary>What is wrong with a row of a list.</summary>
/// <param name="Row">The number of the row, as the program that made the list shows it.</param>
public sealed record ImportProblem(int Row, Error Error);
