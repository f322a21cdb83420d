namespace Juluo.Networks.Statistics;

/// <summary>What one juror gave, for finding their spread.</summary>
internal sealed class JurorMarks(int number, int[] entries, double[] values)
{
    private const int Least = 3; // sheets from which a spread is told
    private readonly double mean = values.Average();

    internal int Number => number;

    internal int[] Entries => entries;

    /// <summary>The deviation of their marks; 1 where all are the same.</summary>
    internal double Spread { get; } = Deviation(values) is > 1e-12 and var spread ? spread : 1;

    internal bool TellsSpread => entries.Length >= Least && Deviation(values) > 1e-12;

    /// <summary>Sum of squares of what scores and level do not explain, in the unit of scores.</summary>
    internal double Rest(double[] scores, double by)
    {
        var (own, both, all) = Sums(scores);
        return (own / (by * by)) - (2 * both / by) + all;
    }

    /// <summary>The likeliest spread beside these scores, when chance has this variance: it is above 0 also where the juror judges against the others, and then great.</summary>
    internal double Likeliest(double[] scores, double chance)
    {
        var (own, both, _) = Sums(scores);
        return 2 * own / (both + Math.Sqrt((both * both) + (4 * (entries.Length - 1) * chance * own)));
    }

    internal static double Deviation(double[] values)
    {
        var mean = values.Average();
        return values.Length < 2 ? 0 : Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1));
    }

    /// <summary>Squares of marks, products with scores, squares of scores; all about their means.</summary>
    private (double Own, double Both, double All) Sums(double[] scores)
    {
        var level = entries.Average(entry => scores[entry]);
        var (own, both, all) = (0.0, 0.0, 0.0);
        for (var at = 0; at < entries.Length; at++)
        {
            var (mark, score) = (values[at] - mean, scores[entries[at]] - level);
            (own, both, all) = (own + (mark * mark), both + (mark * score), all + (score * score));
        }
        return (own, both, all);
    }
}
