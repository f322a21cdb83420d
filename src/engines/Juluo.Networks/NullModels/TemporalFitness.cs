using Juluo.Networks.Statistics;

namespace Juluo.Networks.NullModels;

/// <summary>
/// The temporal fitness model (Kobayashi, Takaguchi and Barrat, The structured backbone of temporal social ties, 2019): without any
/// preference, i and j would be in contact in a window with probability a_i a_j, where a is how active each is. A tie is significant
/// when the two were in contact in more windows than that explains. Immutable once fitted.
/// </summary>
/// <remarks>
/// A person who was in contact with no one has activity 0. Two who are in contact in every window would have a_i a_j = 1 and an infinite likelihood of nothing else:
/// they are kept a hair below it, and their p-value is near 1, as is right for a pair that is all there is. With two active people only the product
/// of the activities is known; they are then what the first of the sweeps makes of them.
/// </remarks>
public sealed class TemporalFitness
{
    private readonly PairCounts observed;
    private readonly double[] activities;

    private TemporalFitness(PairCounts observed, double[] activities)
    {
        this.observed = observed;
        this.activities = activities;
    }

    /// <summary>Activity a of each node, 0 or more, the maximum-likelihood estimate.</summary>
    public ReadOnlySpan<double> Activities => activities;

    /// <summary>Fits the activities. About O(m + 200 n) a sweep, tens of sweeps; 1,000 at most.</summary>
    /// <param name="observed">In how many windows each pair was in contact.</param>
    /// <param name="stop">Cancels between sweeps.</param>
    /// <exception cref="ArgumentException">A count is not a whole number or exceeds the number of windows.</exception>
    /// <exception cref="NotSupportedException">The contacts have a direction; pass them <see cref="Graph.ToUndirected"/>.</exception>
    public static TemporalFitness Fit(PairCounts observed, CancellationToken stop = default)
    {
        observed.Counts.RequireUndirected();
        foreach (var (a, b, count) in observed.Counts.Edges())
        {
            if (count > observed.Windows || !count.Equals(Math.Floor(count)))
            {
                throw new ArgumentException(
                    $"Nodes {a} and {b} cannot have been in contact in {count} of {observed.Windows} windows.",
                    nameof(observed)
                );
            }
        }
        return new TemporalFitness(observed, new TemporalFitnessSolver(observed).Solve(stop));
    }

    /// <summary>Probability that two nodes are in contact in one window without any preference, 0 … 1.</summary>
    public double Expected(int a, int b) => Math.Min(1, activities[a] * activities[b]);

    /// <summary>P-value of each edge: the probability of at least as many windows in contact by activity alone. O(m).</summary>
    public EdgeSignificance Test() =>
        new(
            observed.Counts,
            observed
                .Counts.Edges()
                .Select(edge => Binomial.AtLeast((int)edge.Weight, observed.Windows, Expected(edge.A, edge.B)))
                .ToArray(),
            EdgeSignificance.AllPairs(activities.Length)
        );
}
