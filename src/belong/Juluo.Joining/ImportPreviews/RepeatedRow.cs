namespace Juluo.Joining;

/// <summary>A row that says the same as one before it, and is counted once.</summary>
/// <param name="Row">The line of the file.</param>
/// <param name="First">The line that is taken.</param>
public sealed record RepeatedRow(int Row, string Email, int First);
