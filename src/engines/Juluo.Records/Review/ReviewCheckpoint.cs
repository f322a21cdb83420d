namespace Juluo.Records;

/// <summary>The progress of writing the tables: everything before these positions is complete, and writing can continue from there.</summary>
/// <param name="Input">The number of bytes of the file that have been processed.</param>
/// <param name="Rows">The number of rows that have been processed.</param>
/// <param name="Lengths">The length of each table, in bytes, in the order of <see cref="ReviewTable"/>.</param>
public sealed record ReviewCheckpoint(long Input, long Rows, IReadOnlyList<long> Lengths);
