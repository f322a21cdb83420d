namespace Juluo.Joining;

/// <summary>A row that duplicates an earlier one, and is ignored.</summary>
/// <param name="Row">The line in the file.</param>
/// <param name="First">The line of the first occurrence, which is used.</param>
public sealed record RepeatedRow(int Row, string Email, int First);
