namespace Juluo.Records;

/// <summary>How far the tables have been written: all that stands before these places is complete, and writing can go on from there.</summary>
/// <param name="Input">How much of the file has been worked off, in bytes.</param>
/// <param name="Rows">How many rows that were.</param>
/// <param name="Lengths">How long each table is, in bytes, in the order of <see cref="ReviewTable"/>.</param>
public sealed record ReviewCheckpoint(long Input, long Rows, IReadOnlyList<long> Lengths);
