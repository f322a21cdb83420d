namespace Juluo.Sample;

/// <summary>A trade, at a point of a map on which related trades lie near each other (unit square, see <c>trades.tsv</c>).</summary>
public sealed record Trade(int Number, string Key, Phrase Name, double X, double Y);
