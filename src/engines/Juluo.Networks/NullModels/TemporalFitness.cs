using Juluo.Networks.Statistics;

namespace Juluo.Networks.NullModels;

/// <summary>
/// The temporal fitness model (Kobayashi, Takaguchi and Barrat, The structured backbone of temporal social ties, 2019): without any preference, i and j are in contact in
/// a window with probability a_i a_j, where a is the activity of each. A tie is significant if the two were in contact in more windows than that explains. Immutable once
/// fitted.
/// </summary>
/// <remarks>
/// A person without contacts has activity 0. Two people in contact in every window would have a_i a_j = 1, at which any other outcome is
/// impossible: they are kept just below it, and their p-value is near 1, as it should be for a pair without anything to compare. With two active people only the product of
/// the activities is determined; their values are those after the first sweep.
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

    /// <summary>Fits the activities. About O(m + 200 n) a sweep, tens of sweeps, at most 1,000.</summary>
    /// <param name="observed">The number of windows in which each pair was in contact.</param>
    /// <param name="stop">Cancels between sweeps.</param>
    /// <exception cref="ArgumentException">A count is not a whole number or exceeds the number of windows.</exception>
    /// <exception cref="NotSupportedException">The contact graph is directed; pass its <see cref="Graph.ToUndirected"/>.</exception>
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

    /// <summary>Returns the probability that two nodes are in contact in one window without any preference, 0 … 1.</summary>
    public double Expected(int a, int b) => Math.Min(1, activities[a] * activities[b]);

    /// <summary>Returns the p-value of each edge: the probability of at least as many windows in contact by activity alone. O(m).</summary>
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
