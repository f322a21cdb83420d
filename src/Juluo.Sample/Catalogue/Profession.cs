namespace Juluo.Sample;

/// <summary>A profession, as a point on a map where related professions are near each other (unit square, see <c>professions.tsv</c>).</summary>
public sealed record Profession(int Number, string Key, Phrase Name, double X, double Y);
