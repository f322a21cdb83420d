namespace Juluo.Networks.Statistics;

/// <summary>A juror's marking compared with the other jurors.</summary>
/// <param name="Generosity">
/// Difference between their marks and the jurors' mean for the same entries, in shares of the range of marks; negative for a harsh juror. NaN without sheets.
/// </param>
/// <param name="Spread">Difference between their marks for entries one standard deviation apart, in shares of the range; 1 if spreads were not evened.</param>
/// <param name="Sheets">The number of their sheets that count.</param>
public sealed record JurorHabit(double Generosity, double Spread, int Sheets);
