namespace Juluo.Networks.Prediction;

/// <summary>
/// A ranking of pairs seen by each person: the list of those suggested to them, best first, and how good that list was. Only people for whom something
/// came true are judged; everybody counts for exposure. Immutable; safe to read from any number of threads.
/// </summary>
/// <remarks>
/// All measures are means over the people judged, 0 … 1, O(people + what came true), and NaN when no one is judged (or all who are weigh 0). They throw
/// <see cref="ArgumentOutOfRangeException"/> where places are below 1.
/// </remarks>
public sealed class PersonalLists
{
    // For each person the places in their list of those that came true, ascending from 1.
    private readonly int[][] places;

    private PersonalLists(int[][] places, int[] exposure) =>
        (this.places, Judged, Exposure) = (places, [.. places.Select(found => found.Length > 0)], exposure);

    /// <summary>How often each person stands in the first five of others' lists; −1 for one who is in no pair.</summary>
    public int[] Exposure { get; }

    /// <summary>Whether something came true for a person.</summary>
    public bool[] Judged { get; }

    /// <summary>Cuts a ranking of pairs into lists. O(pairs).</summary>
    /// <param name="ranking">Ranking of the pairs.</param>
    /// <param name="pairs">The pairs, as the ranking numbers them.</param>
    /// <param name="positives">Which came true.</param>
    /// <param name="people">Number of people.</param>
    /// <exception cref="ArgumentException">Pairs or outcomes are not as many as the ranking has items.</exception>
    public static PersonalLists Of(Ranking ranking, IReadOnlyList<(int A, int B)> pairs, ReadOnlySpan<bool> positives, int people)
    {
        if (pairs.Count != ranking.Count || positives.Length != ranking.Count)
        {
            throw new ArgumentException(
                $"{pairs.Count} pairs and {positives.Length} outcomes do not fit a ranking of {ranking.Count}.",
                nameof(pairs)
            );
        }
        var listed = new int[people];
        var found = new List<int>[people];
        var exposure = new int[people];
        Array.Fill(exposure, -1);
        foreach (var item in ranking.Order)
        {
            var (a, b) = pairs[item];
            foreach (var (person, other) in ((int, int)[])[(a, b), (b, a)])
            {
                var place = ++listed[person];
                exposure[other] = Math.Max(0, exposure[other]) + (place <= 5 ? 1 : 0);
                if (positives[item])
                {
                    (found[person] ??= []).Add(place);
                }
            }
        }
        return new PersonalLists([.. found.Select(of => of is null ? [] : of.ToArray())], exposure);
    }

    /// <summary>Share of people with at least one true one among their first places.</summary>
    /// <param name="first">How many places, 1 or more.</param>
    /// <param name="weights">Weight of each person, 0 or more; 1 when not given.</param>
    public double HitAt(int first, ReadOnlySpan<double> weights = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(first);
        return Mean(of => of[0] <= first ? 1 : 0, weights);
    }

    /// <summary>Mean share of a person's true ones that are among their first places.</summary>
    /// <param name="first">How many places, 1 or more.</param>
    /// <param name="weights">Weight of each person, 0 or more; 1 when not given.</param>
    public double RecallAt(int first, ReadOnlySpan<double> weights = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(first);
        return Mean(of => (double)of.Count(place => place <= first) / of.Length, weights);
    }

    /// <summary>Mean of 1 / place of a person's first true one (Voorhees 1999).</summary>
    /// <param name="weights">Weight of each person, 0 or more; 1 when not given.</param>
    public double MeanReciprocalRank(ReadOnlySpan<double> weights = default) => Mean(of => 1.0 / of[0], weights);

    /// <summary>Mean of what a person's true ones among their first places gain, 1 / log₂(1 + place) each, as a share of the most they could (nDCG: Järvelin and Kekäläinen 2002).</summary>
    /// <param name="first">How many places, 1 or more.</param>
    /// <param name="weights">Weight of each person, 0 or more; 1 when not given.</param>
    public double NdcgAt(int first, ReadOnlySpan<double> weights = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(first);
        return Mean(of => Ranking.Ndcg(of, first), weights);
    }

    /// <summary>Gini coefficient of exposure over the people who are in any pair: 0 when all are shown alike, near 1 when one is shown always.</summary>
    public double ExposureGini() => Gini.Of([.. Exposure.Where(e => e >= 0).Select(e => (double)e)]);

    private double Mean(Func<int[], double> measure, ReadOnlySpan<double> weights)
    {
        if (!weights.IsEmpty && weights.Length != places.Length)
        {
            throw new ArgumentException($"{weights.Length} weights do not fit {places.Length} people.", nameof(weights));
        }
        double sum = 0,
            of = 0;
        for (var person = 0; person < places.Length; person++)
        {
            if (Judged[person])
            {
                var weight = weights.IsEmpty ? 1 : weights[person];
                sum += weight * measure(places[person]);
                of += weight;
            }
        }
        return sum / of;
    }
}
