namespace Juluo.Networks.Statistics;

/// <summary>The marks that a juror gave an entry.</summary>
/// <param name="Juror">Number of the juror, 0 … jurors − 1.</param>
/// <param name="Entry">Number of the entry, 0 … entries − 1.</param>
/// <param name="Marks">A mark for each criterion of the rubric, in its order and range.</param>
public sealed record JurySheet(int Juror, int Entry, IReadOnlyList<double> Marks);
