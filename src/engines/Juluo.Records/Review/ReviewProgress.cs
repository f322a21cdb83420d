namespace Juluo.Records;

/// <summary>The progress of a review.</summary>
/// <param name="Share">The share that is done, from 0 to 1.</param>
/// <param name="Rows">The number of rows read, or written once they are decided.</param>
/// <param name="Writing">True while the tables are being written.</param>
public readonly record struct ReviewProgress(double Share, long Rows, bool Writing);
