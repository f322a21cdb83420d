namespace Juluo.Networks.Prediction;

/// <summary>
/// A ranking of pairs split by person: the list of suggestions for each, best first, and the quality of that list. Only people with at least one true positive are
/// judged; everyone counts for exposure. Immutable; safe to read from any number of threads.
/// </summary>
/// <remarks>
/// All measures are means over the people judged, 0 … 1, O(people + positives), and NaN if no one is judged (or all who are have weight 0). They throw
/// <see cref="ArgumentOutOfRangeException"/> if the number of places is below 1.
/// </remarks>
public sealed class PersonalLists
{
    // For each person the places of the positives in their list, ascending from 1.
    private readonly int[][] places;

    private PersonalLists(int[][] places, int[] exposure) =>
        (this.places, Judged, Exposure) = (places, [.. places.Select(found => found.Length > 0)], exposure);

    /// <summary>Number of times each person is in the first five of others' lists; −1 for people in no pair.</summary>
    public int[] Exposure { get; }

    /// <summary>True for people whose list contains at least one positive; only they can be judged.</summary>
    public bool[] Judged { get; }

    /// <summary>Splits a ranking of pairs into lists. O(pairs).</summary>
    /// <param name="ranking">Ranking of the pairs.</param>
    /// <param name="pairs">The pairs, in the numbering of the ranking.</param>
    /// <param name="positives">True for the pairs that came true.</param>
    /// <param name="people">Number of people.</param>
    /// <exception cref="ArgumentException">The numbers of pairs, outcomes and items of the ranking differ.</exception>
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

    /// <summary>Returns the share of people with at least one positive among their first places.</summary>
    /// <param name="first">The number of places, 1 or more.</param>
    /// <param name="weights">Weight of each person, 0 or more; default 1.</param>
    public double HitAt(int first, ReadOnlySpan<double> weights = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(first);
        return Mean(of => of[0] <= first ? 1 : 0, weights);
    }

    /// <summary>Returns the mean share of a person's positives that are among their first places.</summary>
    /// <param name="first">The number of places, 1 or more.</param>
    /// <param name="weights">Weight of each person, 0 or more; default 1.</param>
    public double RecallAt(int first, ReadOnlySpan<double> weights = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(first);
        return Mean(of => (double)of.Count(place => place <= first) / of.Length, weights);
    }

    /// <summary>Returns the mean of 1 / place of a person's first positive (Voorhees 1999).</summary>
    /// <param name="weights">Weight of each person, 0 or more; default 1.</param>
    public double MeanReciprocalRank(ReadOnlySpan<double> weights = default) => Mean(of => 1.0 / of[0], weights);

    /// <summary>Returns the mean gain of a person's positives among their first places, 1 / log₂(1 + place) each, as a share of the maximum (nDCG: Järvelin and Kekäläinen 2002).</summary>
    /// <param name="first">The number of places, 1 or more.</param>
    /// <param name="weights">Weight of each person, 0 or more; default 1.</param>
    public double NdcgAt(int first, ReadOnlySpan<double> weights = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(first);
        return Mean(of => Ranking.Ndcg(of, first), weights);
    }

    /// <summary>Returns the Gini coefficient of exposure over the people who are in any pair: 0 if all are shown equally often, near 1 if one person is always shown.</summary>
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
