namespace Juluo.Networks.Prediction;

public sealed partial class Ranking
{
    /// <summary>Returns 1 if a positive is within the first <paramref name="places"/> (hit rate), otherwise 0; NaN if there are no positives. O(n).</summary>
    /// <param name="places">The number of places, 1 or more.</param>
    public double HitAt(int places)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(places);
        var first = FirstTrue();
        return double.IsNaN(first) ? double.NaN
            : first <= places ? 1
            : 0;
    }

    /// <summary>Returns the share of positives that are among the first places, 0 … 1; NaN if there are none. Weights count as repetitions. O(n).</summary>
    /// <param name="places">The number of places, 1 or more.</param>
    /// <param name="weights">Weight of each item, 0 or more; default 1.</param>
    public double RecallAt(int places, ReadOnlySpan<double> weights = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(places);
        double found = 0,
            looked = 0,
            all = 0;
        foreach (var item in order)
        {
            var weight = weights.IsEmpty ? 1 : weights[item];
            var inside = Math.Min(weight, places - looked);
            looked += inside;
            found += positives[item] ? inside : 0;
            all += positives[item] ? weight : 0;
        }
        return found / all;
    }

    /// <summary>Returns 1 / place of the first positive, above 0 … 1 (its mean over many rankings is the MRR: Voorhees 1999); NaN if there are none. O(n).</summary>
    public double ReciprocalRank() => 1 / FirstTrue();

    /// <summary>
    /// Returns the gain of the positives among the first places, 1 / log₂(1 + place) each, as a share of the maximum (nDCG: Järvelin and Kekäläinen 2002): 0 … 1; NaN if
    /// there are no positives. Equal scores are in the fixed random order. O(n).
    /// </summary>
    /// <param name="places">The number of places, 1 or more.</param>
    public double NdcgAt(int places)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(places);
        return Ndcg([.. Enumerable.Range(0, order.Length).Where(at => positives[order[at]]).Select(at => at + 1)], places);
    }

    /// <summary>Returns nDCG from the places of the positives, ascending from 1.</summary>
    internal static double Ndcg(int[] ofTrue, int places)
    {
        double gained = 0,
            most = 0;
        for (var k = 0; k < ofTrue.Length; k++)
        {
            gained += ofTrue[k] <= places ? 1 / Math.Log2(1 + ofTrue[k]) : 0;
            most += k < places ? 1 / Math.Log2(2 + k) : 0;
        }
        return gained / most;
    }

    // Returns the place of the first positive, from 1; NaN if there are none.
    private double FirstTrue()
    {
        for (var at = 0; at < order.Length; at++)
        {
            if (positives[order[at]])
            {
                return at + 1;
            }
        }
        return double.NaN;
    }
}
