namespace Juluo.Rules;

/// <summary>The outcome of reading a file of figures: the figures, or what is wrong.</summary>
/// <param name="Figures">The figures; null if anything is wrong.</param>
/// <param name="Faults">All faults, in the order of the file.</param>
public sealed record ReadFigures(FigureFile? Figures, IReadOnlyList<Fault> Faults);
