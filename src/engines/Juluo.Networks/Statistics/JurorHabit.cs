namespace Juluo.Networks.Statistics;

/// <summary>How a juror marks beside the others.</summary>
/// <param name="Generosity">How much higher their marks are than the mean of the jurors' for the same entries, in shares of the range of marks; below 0 for a harsh juror. NaN without sheets.</param>
/// <param name="Spread">By how much of the range their marks differ for entries a standard deviation apart; 1 where spreads were not made even.</param>
/// <param name="Sheets">How many of their sheets count.</param>
public sealed record JurorHabit(double Generosity, double Spread, int Sheets);
