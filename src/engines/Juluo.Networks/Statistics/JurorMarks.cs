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

    internal bool TellsSpread { get; } = entries.Length >= Least && Deviation(values) > 1e-12;

    /// <summary>What they would give an entry whose score is 0.</summary>
    internal double Level(double[] scores, double by) => mean - (by * entries.Average(entry => scores[entry]));

    /// <summary>Adds what each entry was given above their mean, in the unit of scores.</summary>
    internal void AddTo(double[] sums, double by)
    {
        for (var at = 0; at < entries.Length; at++)
        {
            sums[entries[at]] += (values[at] - mean) / by;
        }
    }

    /// <summary>Sum of squares of what scores and level do not explain, in the unit of scores.</summary>
    internal double Rest(double[] scores, double by)
    {
        // Squares are summed and not taken from each other: where jurors agree wholly nothing is left, and not a little less.
        var (level, rest) = (entries.Average(entry => scores[entry]), 0.0);
        for (var at = 0; at < entries.Length; at++)
        {
            var one = ((values[at] - mean) / by) - (scores[entries[at]] - level);
            rest += one * one;
        }
        return rest;
    }

    /// <summary>The likeliest spread beside these scores, when chance has this variance: it is above 0 also where the juror judges against the others, and then great.</summary>
    internal double Likeliest(double[] scores, double chance)
    {
        var (own, both) = Sums(scores);
        return 2 * own / (both + Math.Sqrt((both * both) + (4 * (entries.Length - 1) * chance * own)));
    }

    internal static double Deviation(double[] values)
    {
        var mean = values.Average();
        return values.Length < 2 ? 0 : Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1));
    }

    /// <summary>Squares of marks, and products with scores; about their means.</summary>
    private (double Own, double Both) Sums(double[] scores)
    {
        var (own, both) = (0.0, 0.0);
        for (var at = 0; at < entries.Length; at++)
        {
            own += (values[at] - mean) * (values[at] - mean);
            both += (values[at] - mean) * scores[entries[at]];
        }
        return (own, both);
    }
}
