namespace Juluo.Foundation;

/// <summary>How rows of one person become rows of another.</summary>
/// <param name="Key">What tells the rows t of one person apart, in SQL.</param>
/// <param name="Unless">When a row o of the other is the same as t, in SQL; such a row stays.</param>
/// <param name="Other">The column that names another person, if there is one: about oneself such a row says nothing, and stays.</param>
public sealed record MoveRule(string Key, string Unless, string? Other);
