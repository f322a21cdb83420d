namespace Juluo.Delivery;

/// <summary>A cell in which the file differs from an existing row. The existing value is kept.</summary>
/// <param name="Row">The line in the file.</param>
/// <param name="Here">The existing value in the notation of the export, or null if empty.</param>
/// <param name="File">The value in the file.</param>
public sealed record RowDifference(int Row, string Column, string? Here, string File);
