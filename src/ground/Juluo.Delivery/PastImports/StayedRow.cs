namespace Juluo.Delivery;

/// <summary>A row that undoing leaves, or left, as it is.</summary>
/// <param name="Row">The row as the import left it, by column.</param>
/// <param name="UsedBy">The tables, with their schema, whose rows depend on it.</param>
public sealed record StayedRow(string Relation, JsonElement Row, ImportFate Fate, IReadOnlyList<string> UsedBy);
