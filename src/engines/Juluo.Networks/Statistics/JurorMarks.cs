namespace Juluo.Networks.Statistics;

/// <summary>The marks of one juror, for estimating their spread.</summary>
internal sealed class JurorMarks(int number, int[] entries, double[] values)
{
    private const int Least = 3; // smallest number of sheets for estimating a spread
    private readonly double mean = values.Average();

    internal int Number => number;

    internal int[] Entries => entries;

    /// <summary>The standard deviation of their marks; 1 if all are equal.</summary>
    internal double Spread { get; } = Deviation(values) is > 1e-12 and var spread ? spread : 1;

    internal bool TellsSpread { get; } = entries.Length >= Least && Deviation(values) > 1e-12;

    /// <summary>Returns the mark they would give an entry with score 0.</summary>
    internal double Level(double[] scores, double by) => mean - (by * entries.Average(entry => scores[entry]));

    /// <summary>Adds each entry's mark above their mean, in the unit of scores.</summary>
    internal void AddTo(double[] sums, double by)
    {
        for (var at = 0; at < entries.Length; at++)
        {
            sums[entries[at]] += (values[at] - mean) / by;
        }
    }

    /// <summary>Returns the sum of squared residuals after score and level, in the unit of scores.</summary>
    internal double Rest(double[] scores, double by)
    {
        // Squares are summed, not subtracted: for a juror in full agreement the result is exactly 0, never slightly below.
        var (level, rest) = (entries.Average(entry => scores[entry]), 0.0);
        for (var at = 0; at < entries.Length; at++)
        {
            var one = ((values[at] - mean) / by) - (scores[entries[at]] - level);
            rest += one * one;
        }
        return rest;
    }

    /// <summary>Returns the likeliest spread given these scores and this variance of chance. It is above 0 even if the juror judges contrary to the others, and then large.</summary>
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

    /// <summary>Returns squares of marks, and products with scores, about their means.</summary>
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
