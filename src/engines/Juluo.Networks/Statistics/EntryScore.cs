namespace Juluo.Networks.Statistics;

/// <summary>What a jury made of an entry.</summary>
/// <param name="Score">
/// How far above the mean of the entries that it can be compared with, below 0 for under it: in shares of the range of marks, or in standard deviations of the entries where spreads were made
/// even too. NaN for an entry without sheets.
/// </param>
/// <param name="Low">Lower end of its 95 % interval; NaN where there are no more sheets than it takes to tell entries and jurors apart.</param>
/// <param name="High">Upper end of its 95 % interval.</param>
/// <param name="Rank">1 for the best of those that it can be compared with. Equal scores have the same rank, and the ranks after it are left out; 0 for an entry without sheets.</param>
/// <param name="Ranks">Its best and its worst rank when each juror in turn is left out; null where without one of them entries could no longer be compared.</param>
/// <param name="Part">Entries of the same part can be compared with each other, of two parts not; −1 for an entry without sheets.</param>
/// <param name="Sheets">How many sheets it rests on.</param>
public sealed record EntryScore(double Score, double Low, double High, int Rank, (int Best, int Worst)? Ranks, int Part, int Sheets);
