namespace Juluo.Foundation;

/// <summary>The columns of a table in which keys of the file store stand.</summary>
public sealed record FileColumns(string Table, params IReadOnlyList<string> Columns);
