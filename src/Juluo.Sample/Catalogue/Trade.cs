namespace Juluo.Sample;

/// <summary>A profession, as a point on a map where related professions are near each other (unit square, see <c>trades.tsv</c>).</summary>
public sealed record Trade(int Number, string Key, Phrase Name, double X, double Y);
