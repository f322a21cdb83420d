namespace Juluo.Delivery;

/// <summary>A row that undoing leaves, or left, as it is.</summary>
/// <param name="Row">As the import left it, column by column.</param>
/// <param name="UsedBy">Tables, with their schema, whose rows use it.</param>
public sealed record StayedRow(string Relation, JsonElement Row, ImportFate Fate, IReadOnlyList<string> UsedBy);
