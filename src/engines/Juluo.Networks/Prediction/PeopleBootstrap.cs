using Juluo.Networks.Statistics;

namespace Juluo.Networks.Prediction;

/// <summary>
/// Uncertainty of a statistic about pairs. Pairs that share a person are not independent, so people are the blocks drawn with replacement; a pair then counts as often as
/// both its people together, n_a · n_b times (Owen, The pigeonhole bootstrap, 2007). The same draw is used at every origin, as windows overlap. Conservative: intervals
/// are rather too wide than too narrow.
/// </summary>
public sealed class PeopleBootstrap
{
    private readonly double[][] draws;

    /// <summary>Draws people with replacement, as many as there are, for each replicate. O(replicates × people).</summary>
    /// <param name="people">Number of people.</param>
    /// <param name="replicates">Number of draws, 1 or more.</param>
    /// <param name="seed">The same seed gives the same draws.</param>
    public PeopleBootstrap(int people, int replicates, ulong seed = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(replicates);
        var random = new SeededRandom(seed);
        draws = new double[replicates][];
        for (var replicate = 0; replicate < replicates; replicate++)
        {
            draws[replicate] = new double[people];
            for (var k = 0; k < people; k++)
            {
                draws[replicate][random.Below(people)]++;
            }
        }
    }

    /// <summary>Number of draws.</summary>
    public int Replicates => draws.Length;

    /// <summary>Returns the number of times that a replicate drew each person.</summary>
    public ReadOnlySpan<double> People(int replicate) => draws[replicate];

    /// <summary>Returns how often each pair counts.</summary>
    public double[] Pairs(int replicate, IReadOnlyList<(int A, int B)> pairs)
    {
        var drawn = draws[replicate];
        var weights = new double[pairs.Count];
        for (var at = 0; at < weights.Length; at++)
        {
            weights[at] = drawn[pairs[at].A] * drawn[pairs[at].B];
        }
        return weights;
    }

    /// <summary>Returns the middle 95 % of the values of a statistic over the draws; NaN values are left out, and both ends are NaN if none is left.</summary>
    public static (double Low, double High) Interval(IEnumerable<double> values)
    {
        var sorted = values.Where(double.IsFinite).Order().ToArray();
        return sorted.Length == 0 ? (double.NaN, double.NaN) : (At(sorted, 0.025), At(sorted, 0.975));
    }

    private static double At(double[] sorted, double share)
    {
        var at = share * (sorted.Length - 1);
        var below = (int)at;
        return below + 1 < sorted.Length ? sorted[below] + ((at - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }
}
