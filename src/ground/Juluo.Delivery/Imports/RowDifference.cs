namespace Juluo.Delivery;

/// <summary>A cell of a row that is here already and says something else in the file. What is here stays.</summary>
/// <param name="Row">The line of the file.</param>
/// <param name="Here">What is here, as the export writes it; null: nothing.</param>
/// <param name="File">What the file says.</param>
public sealed record RowDifference(int Row, string Column, string? Here, string File);
