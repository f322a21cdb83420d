namespace Juluo.Joining;

/// <summary>An error in a row of a list.</summary>
/// <param name="Row">The row number, as a spreadsheet shows it.</param>
public sealed record ImportProblem(int Row, Error Error);
