namespace Juluo.Networks.Statistics;

/// <summary>
/// Scores of entries judged by a jury in which not all jurors saw all entries. A mark is the sum of the entry's score, the juror's level and chance; scores and levels
/// are found together by least squares, as in incomplete block designs (Yates 1936), so that neither a harsh or generous juror nor the assignment of good entries to a
/// juror distorts the result. Immutable.
/// </summary>
/// <remarks>
/// The mean of raw marks is unfair to entries that harsh jurors saw. So are z-scores, marks less the juror's mean and divided by the juror's deviation: a juror assigned
/// the best entries has a high mean without being generous, and those entries lose it. Only if each juror saw all entries do the raw means have the same order. Entries
/// are compared through jurors who saw several of them; if no chain of jurors leads from one to another, the marks cannot rank them (connectedness: Bose 1947), and
/// <see cref="Parts"/> counts the groups that result.
/// </remarks>
public sealed class JuryScores
{
    private const double Level = 0.95;
    private const double Equal = 1e-9; // tolerance for equal scores
    private readonly JuryFit fit;
    private readonly double bound;

    private JuryScores(JuryFit fit, int[]?[] without, int[] counts)
    {
        this.fit = fit;
        bound = StudentT.Bound(fit.Freedom, Level) * Math.Sqrt(fit.Variance);
        var ranks = Ranks(fit);
        int[] parts = [.. fit.Part.Where(part => part >= 0).Distinct().Order()];
        Parts = parts.Length;
        Jurors = fit.Habits();
        var scores = new EntryScore[ranks.Length];
        for (var entry = 0; entry < ranks.Length; entry++)
        {
            var part = fit.Part[entry];
            var half = part < 0 ? double.NaN : HalfWidth(entry, part);
            var score = part < 0 ? double.NaN : fit.Scores[entry];
            var left = without[entry];
            (int Best, int Worst)? range = left is { Length: > 0 } ? (left.Min(), left.Max()) : null;
            scores[entry] = new(score, score - half, score + half, ranks[entry], range, Array.IndexOf(parts, part), counts[entry]);
        }
        Entries = scores;
    }

    /// <summary>The results of the entries, indexed by the number of the entry.</summary>
    public IReadOnlyList<EntryScore> Entries { get; }

    /// <summary>The habits of the jurors, indexed by the number of the juror.</summary>
    public IReadOnlyList<JurorHabit> Jurors { get; }

    /// <summary>Number of groups of entries that cannot be compared with each other; 0 without sheets.</summary>
    public int Parts { get; }

    /// <summary>True if all entries with sheets can be compared with each other. If not, scores and ranks are valid within a part, and more jurors must see entries of two parts.</summary>
    public bool IsConnected => Parts <= 1;

    /// <summary>Computes the scores of entries. O(jurors · (entries³ + sheets)), with even spreads up to 500 times sheets and entries² more.</summary>
    /// <param name="entries">The number of entries, 0 or more.</param>
    /// <param name="jurors">The number of jurors, 0 or more.</param>
    /// <param name="rubric">The criteria, at least one. A sheet counts as the weighted mean of its marks, in shares of the range of marks.</param>
    /// <param name="sheets">At most one for each juror and entry; the order does not matter.</param>
    /// <param name="conflicts">Jurors and entries with a conflict of interest: their sheets do not count.</param>
    /// <param name="evenSpreads">
    /// True to give a juror who uses the whole range no more influence than one who stays near the middle: marks are then divided by the juror's deviation relative to
    /// that of the scores of the same entries. Needs jurors who saw three entries or more; other jurors, and those who give everyone the same mark, get the mean spread,
    /// and with too few sheets to estimate spreads each juror's own deviation is used. Intervals treat the estimated spreads as exact.
    /// </param>
    /// <exception cref="ArgumentException">There is no criterion, a sheet does not have one mark for each, or a juror has two sheets for one entry.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, a range is empty, a weight not above 0, a mark out of range, or a juror or entry does not exist.</exception>
    public static JuryScores Of(
        int entries,
        int jurors,
        IReadOnlyList<RubricCriterion> rubric,
        IEnumerable<JurySheet> sheets,
        IEnumerable<(int Juror, int Entry)>? conflicts = null,
        bool evenSpreads = false
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(entries);
        ArgumentOutOfRangeException.ThrowIfNegative(jurors);
        var counted = new JuryBallot(entries, jurors, rubric, conflicts ?? []).Values(sheets);
        var fit = new JuryFit(entries, jurors, counted, evenSpreads);
        var counts = new int[entries];
        counted.ForEach(sheet => counts[sheet.Entry]++);
        return new(fit, Without(fit, entries, jurors, counted, evenSpreads), counts);
    }

    /// <summary>
    /// Returns the difference between two entries, with its 95 % interval: they are tied, as far as this jury can tell, if 0 lies inside. NaN if they cannot be compared.
    /// O(entries²).
    /// </summary>
    /// <param name="first">Number of an entry.</param>
    /// <param name="second">Number of another.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such entry.</exception>
    public Band Difference(int first, int second)
    {
        foreach (var entry in (int[])[first, second])
        {
            ArgumentOutOfRangeException.ThrowIfNegative(entry, nameof(first));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(entry, Entries.Count, nameof(first));
        }
        if (fit.Part[first] < 0 || fit.Part[first] != fit.Part[second])
        {
            return new(double.NaN, double.NaN, double.NaN);
        }
        var difference = Entries[first].Score - Entries[second].Score;
        var half = bound * Math.Sqrt(Math.Max(0, fit.Solver.Variance(first, second)));
        return new(difference, difference - half, difference + half);
    }

    private double HalfWidth(int entry, int part) =>
        bound * Math.Sqrt(Math.Max(0, fit.Solver.Variance(entry) - (1.0 / fit.Part.Count(other => other == part))));

    /// <summary>Returns for each entry its ranks with a juror left out; null if its part falls apart without one.</summary>
    private static int[]?[] Without(
        JuryFit whole,
        int entries,
        int jurors,
        List<(int Juror, int Entry, double Value)> sheets,
        bool evenSpreads
    )
    {
        var ranks = Enumerable.Range(0, entries).Select(_ => new List<int>()).ToArray();
        var broken = new HashSet<int>();
        foreach (var juror in sheets.Select(sheet => sheet.Juror).Distinct())
        {
            var part = whole.Part[sheets.First(sheet => sheet.Juror == juror).Entry];
            var fit = new JuryFit(entries, jurors, sheets.Where(s => s.Juror != juror && whole.Part[s.Entry] == part), evenSpreads);
            int[] members = [.. Enumerable.Range(0, entries).Where(entry => whole.Part[entry] == part)];
            if (members.Select(entry => fit.Part[entry]).Distinct().Count() > 1 || fit.Part[members[0]] < 0)
            {
                broken.Add(part);
            }
            var left = Ranks(fit);
            foreach (var entry in members)
            {
                ranks[entry].Add(left[entry]);
            }
        }
        return [.. ranks.Select((of, entry) => broken.Contains(whole.Part[entry]) ? null : of.ToArray())];
    }

    private static int[] Ranks(JuryFit fit)
    {
        var ranks = new int[fit.Part.Length];
        foreach (var part in Enumerable.Range(0, ranks.Length).Where(entry => fit.Part[entry] >= 0).GroupBy(entry => fit.Part[entry]))
        {
            int[] order = [.. part.OrderByDescending(entry => fit.Scores[entry])];
            for (var at = 0; at < order.Length; at++)
            {
                var tied = at > 0 && fit.Scores[order[at - 1]] - fit.Scores[order[at]] <= Equal;
                ranks[order[at]] = tied ? ranks[order[at - 1]] : at + 1;
            }
        }
        return ranks;
    }
}
