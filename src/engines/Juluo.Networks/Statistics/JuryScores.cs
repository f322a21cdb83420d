namespace Juluo.Networks.Statistics;

/// <summary>
/// What a jury made of entries that not all jurors saw. A sheet is the entry's score, and the juror's level, and chance; both are found by least squares together, as in incomplete block designs
/// (Yates 1936), so that a harsh or a generous juror moves nothing, and neither does who was given the good entries. Immutable.
/// </summary>
/// <remarks>
/// The mean of raw marks is unfair to entries that harsh jurors saw. So are z-scores, marks less the juror's mean and by the juror's deviation: who was given the best entries has a high mean without
/// being generous, and those entries lose it. Only where each juror saw all entries the raw means have the same order. Entries are compared through jurors who saw several of them; where no chain of jurors leads from
/// one to another the marks do not say which is better (connectedness: Bose 1947), and that is what <see cref="Parts"/> counts.
/// </remarks>
public sealed class JuryScores
{
    private const double Level = 0.95;
    private const double Equal = 1e-9; // scores that are the same
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

    /// <summary>The entries by number.</summary>
    public IReadOnlyList<EntryScore> Entries { get; }

    /// <summary>The jurors by number.</summary>
    public IReadOnlyList<JurorHabit> Jurors { get; }

    /// <summary>Into how many parts entries fall that cannot be compared with each other; 0 without sheets.</summary>
    public int Parts { get; }

    /// <summary>Whether all entries that have sheets can be compared with each other. Where not, scores and ranks hold within a part, and more jurors must see entries of two.</summary>
    public bool IsConnected => Parts <= 1;

    /// <summary>Scores of entries. O(jurors · (entries³ + sheets)), with even spreads up to 500 times sheets and entries² more.</summary>
    /// <param name="entries">How many there are, 0 or more.</param>
    /// <param name="jurors">How many there are, 0 or more.</param>
    /// <param name="rubric">What marks are given for, at least one criterion. A sheet is their mean by weight, in shares of the range of marks.</param>
    /// <param name="sheets">At most one for each juror and entry; the order makes no difference.</param>
    /// <param name="conflicts">Jurors and entries that they must not judge: their sheets do not count.</param>
    /// <param name="evenSpreads">
    /// Whether a juror who uses the whole range is to count no more than one who stays near the middle: marks are then taken by the juror's deviation beside that of the scores of the same entries. Needs
    /// jurors who saw three entries or more; of others, and of one who gives all the same mark, the mean spread is taken, and with too few sheets to tell spreads each juror's own deviation. Intervals take spreads as they were found.
    /// </param>
    /// <exception cref="ArgumentException">There is no criterion, a sheet has not one mark for each, or a juror has two sheets of one entry.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, a range empty, a weight not above 0, a mark out of range, or a juror or entry does not exist.</exception>
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

    /// <summary>How far one entry is above another, with its 95 % interval: the two are tied as far as this jury can tell where 0 lies inside. NaN where they cannot be compared. O(entries²).</summary>
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

    /// <summary>For each entry its ranks when a juror is left out; null where without one its part falls apart.</summary>
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
