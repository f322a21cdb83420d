namespace Juluo.Networks.Statistics;

/// <summary>A jury's result for an entry.</summary>
/// <param name="Score">
/// Distance from the mean of the comparable entries, negative if below: in shares of the range of marks, or in standard deviations of the entries if spreads were evened.
/// NaN for an entry without sheets.
/// </param>
/// <param name="Low">Lower end of its 95 % interval; NaN if there are no more sheets than needed to separate entries from jurors.</param>
/// <param name="High">Upper end of its 95 % interval.</param>
/// <param name="Rank">1 for the best of the comparable entries. Equal scores share a rank, and the ranks after it are skipped; 0 for an entry without sheets.</param>
/// <param name="Ranks">Best and worst rank with each juror left out in turn; null if the entries could no longer be compared without one of them.</param>
/// <param name="Part">Entries of the same part can be compared with each other, those of different parts cannot; −1 for an entry without sheets.</param>
/// <param name="Sheets">The number of sheets behind the score.</param>
public sealed record EntryScore(double Score, double Low, double High, int Rank, (int Best, int Worst)? Ranks, int Part, int Sheets);
