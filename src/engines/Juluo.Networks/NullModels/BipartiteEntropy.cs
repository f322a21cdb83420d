namespace Juluo.Networks.NullModels;

/// <summary>
/// The bipartite configuration model of maximum entropy: P(person attends event) = xy / (1 + xy), with every person's and every event's expected count equal to the
/// observed one. People with equal counts share x, and events of equal size share y, so the cost depends on the number of different counts, not on the number of people.
/// </summary>
internal sealed class BipartiteEntropy
{
    private readonly int[] counts;
    private readonly int[] sizes;
    private readonly int[] eventsOfSize;
    private readonly double[,] probability;

    internal BipartiteEntropy(int[] attended, int[] eventSizes, CancellationToken stop)
    {
        var people = attended.CountBy(x => x).OrderBy(x => x.Key).ToArray();
        var events = eventSizes.CountBy(x => x).OrderBy(x => x.Key).ToArray();
        counts = people.Select(x => x.Key).ToArray();
        sizes = events.Select(x => x.Key).ToArray();
        eventsOfSize = events.Select(x => x.Value).ToArray();
        probability = new double[counts.Length, sizes.Length];
        Fit(people.Select(x => x.Value).ToArray(), stop);
    }

    /// <summary>Returns P(at least this many joint events) of two people who attended <paramref name="left"/> and <paramref name="right"/> events.</summary>
    internal double AtLeastTogether(int left, int right, int together)
    {
        int i = Array.BinarySearch(counts, left),
            j = Array.BinarySearch(counts, right);
        // reached[k] = P(k joint events so far), the last one absorbing. Only positive numbers are added, so small tails remain precise.
        var reached = new double[together + 1];
        reached[0] = 1;
        for (var k = 0; k < sizes.Length; k++)
        {
            var both = probability[i, k] * probability[j, k];
            for (var n = 0; n < eventsOfSize[k]; n++)
            {
                reached[together] += reached[together - 1] * both;
                for (var m = together - 1; m > 0; m--)
                {
                    reached[m] += (reached[m - 1] - reached[m]) * both;
                }
                reached[0] *= 1 - both;
            }
        }
        return Math.Min(1, reached[together]);
    }

    private void Fit(int[] peopleOfCount, CancellationToken stop)
    {
        // People at every (remaining) event, and events attended by everyone (remaining), have probability 1 and no finite x; they are removed until none is left.
        var rows = Enumerable.Range(0, counts.Length).Where(i => counts[i] > 0).ToList();
        var columns = Enumerable.Range(0, sizes.Length).Where(k => sizes[k] > 0).ToList();
        var rowLeft = counts.ToArray();
        var columnLeft = sizes.ToArray();
        for (var again = true; again; )
        {
            var events = columns.Sum(k => eventsOfSize[k]);
            var fullRows = rows.Where(i => rowLeft[i] >= events).ToArray();
            Settle(fullRows, columns, rows, (i, k) => (i, k), k => columnLeft[k] -= fullRows.Sum(i => peopleOfCount[i]));
            columns.RemoveAll(k => columnLeft[k] <= 0);
            var people = rows.Sum(i => peopleOfCount[i]);
            var fullColumns = columns.Where(k => columnLeft[k] >= people).ToArray();
            Settle(fullColumns, rows, columns, (k, i) => (i, k), i => rowLeft[i] -= fullColumns.Sum(k => eventsOfSize[k]));
            rows.RemoveAll(i => rowLeft[i] <= 0);
            again = (fullRows.Length > 0 || fullColumns.Length > 0) && rows.Count > 0 && columns.Count > 0;
        }
        Iterate(rows, columns, rowLeft, columnLeft, peopleOfCount, stop);
    }

    private void Settle(int[] full, List<int> across, List<int> from, Func<int, int, (int I, int K)> place, Action<int> reduce)
    {
        if (full.Length == 0)
        {
            return;
        }
        foreach (var other in across)
        {
            foreach (var one in full)
            {
                var (i, k) = place(one, other);
                probability[i, k] = 1;
            }
            reduce(other);
        }
        from.RemoveAll(full.Contains);
    }

    private void Iterate(List<int> rows, List<int> columns, int[] rowLeft, int[] columnLeft, int[] peopleOfCount, CancellationToken stop)
    {
        var x = new double[counts.Length];
        var y = new double[sizes.Length];
        var total = Math.Sqrt(columns.Sum(k => (double)columnLeft[k] * eventsOfSize[k]));
        rows.ForEach(i => x[i] = rowLeft[i] / total);
        columns.ForEach(k => y[k] = columnLeft[k] / total);
        for (var (round, moved) = (0, 1.0); round < 20_000 && moved > 1e-13; round++)
        {
            stop.ThrowIfCancellationRequested();
            moved = 0;
            foreach (var i in rows)
            {
                moved = Math.Max(moved, Renew(ref x[i], rowLeft[i], columns.Sum(k => eventsOfSize[k] * y[k] / (1 + x[i] * y[k]))));
            }
            foreach (var k in columns)
            {
                moved = Math.Max(moved, Renew(ref y[k], columnLeft[k], rows.Sum(i => peopleOfCount[i] * x[i] / (1 + x[i] * y[k]))));
            }
        }
        foreach (var i in rows)
        {
            foreach (var k in columns)
            {
                probability[i, k] = x[i] * y[k] / (1 + x[i] * y[k]);
            }
        }
    }

    private static double Renew(ref double value, int expected, double perUnit)
    {
        var next = expected / perUnit;
        var moved = Math.Abs(next - value) / next;
        value = next;
        return moved;
    }
}
