using System.Text.Json;

namespace Juluo.Delivery;

/// <summary>A row that undoing left as it is.</summary>
/// <param name="Row">As the import left it, column by column.</param>
public sealed record StayedRow(string Relation, JsonElement Row, ImportFate Fate);
