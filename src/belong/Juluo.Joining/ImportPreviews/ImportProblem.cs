namespace Juluo.Joining;

/// <summary>What is wrong with a row of a list.</summary>
/// <param name="Row">As the program shows it that the list was made with.</param>
public sealed record ImportProblem(int Row, Error Error);
