namespace Juluo.Records;

/// <summary>How far a review is.</summary>
/// <param name="Share">From 0 to 1.</param>
/// <param name="Rows">Rows read, or written once they are decided.</param>
/// <param name="Writing">Whether the tables are being written.</param>
public readonly record struct ReviewProgress(double Share, long Rows, bool Writing);
