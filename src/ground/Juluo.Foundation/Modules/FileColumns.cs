namespace Juluo.Foundation;

/// <summary>The columns of a table that contain keys of the file store.</summary>
public sealed record FileColumns(string Table, params IReadOnlyList<string> Columns);
