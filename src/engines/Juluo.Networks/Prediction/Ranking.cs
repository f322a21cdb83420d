using Juluo.Networks.Statistics;

namespace Juluo.Networks.Prediction;

/// <summary>
/// Items in the order of their scores, best first, with their outcomes (positive: it came true). Equal scores are in a fixed random order, so that neither the numbering
/// of people nor the method gains by it. An item may have a weight above one, which is how a bootstrap repeats it.
/// </summary>
public sealed partial class Ranking
{
    private readonly int[] order;
    private readonly double[] scores;
    private readonly bool[] positives;

    private Ranking(int[] order, double[] scores, bool[] positives) =>
        (this.order, this.scores, this.positives) = (order, scores, positives);

    /// <summary>Number of items.</summary>
    public int Count => order.Length;

    /// <summary>Number of positives: items that came true.</summary>
    public int Positives => positives.Count(p => p);

    /// <summary>The items by place, best first.</summary>
    public ReadOnlySpan<int> Order => order;

    /// <summary>Ranks items. O(n log n).</summary>
    /// <param name="scores">Scores; higher is better, not NaN.</param>
    /// <param name="positives">True for the items that came true.</param>
    /// <param name="seed">Seed for the order of equal scores.</param>
    /// <exception cref="ArgumentException">The two differ in length, or a score is NaN.</exception>
    public static Ranking Of(ReadOnlySpan<double> scores, ReadOnlySpan<bool> positives, ulong seed = 1)
    {
        if (scores.Length != positives.Length)
        {
            throw new ArgumentException($"{scores.Length} scores do not fit {positives.Length} outcomes.", nameof(positives));
        }
        var random = new SeededRandom(seed);
        var keys = new (double Score, double Tie)[scores.Length];
        var places = new int[scores.Length];
        for (var item = 0; item < places.Length; item++)
        {
            if (double.IsNaN(scores[item]))
            {
                throw new ArgumentException($"The score of item {item} is not a number.", nameof(scores));
            }
            (keys[item], places[item]) = ((-scores[item], random.Unit()), item);
        }
        Array.Sort(keys, places);
        return new Ranking(places, scores.ToArray(), positives.ToArray());
    }

    /// <summary>
    /// Returns the probability that a positive ranks above a negative; ties count half (area under the ROC curve by rank sums). NaN if there is nothing to compare. O(n).
    /// </summary>
    /// <param name="weights">Weight of each item, 0 or more; default 1.</param>
    public double Auc(ReadOnlySpan<double> weights = default)
    {
        double hits = 0,
            misses = 0,
            won = 0;
        for (var from = order.Length - 1; from >= 0; )
        {
            double trueHere = 0,
                falseHere = 0;
            var score = scores[order[from]];
            for (; from >= 0 && scores[order[from]].Equals(score); from--)
            {
                var weight = weights.IsEmpty ? 1 : weights[order[from]];
                trueHere += positives[order[from]] ? weight : 0;
                falseHere += positives[order[from]] ? 0 : weight;
            }
            won += trueHere * (misses + (falseHere / 2));
            hits += trueHere;
            misses += falseHere;
        }
        return won / (hits * misses);
    }

    /// <summary>Returns the mean, over the positives, of the share of positives down to their place (average precision). NaN if there are none. O(n).</summary>
    /// <param name="weights">Weight of each item, 0 or more; default 1.</param>
    public double AveragePrecision(ReadOnlySpan<double> weights = default)
    {
        double found = 0,
            looked = 0,
            sum = 0;
        foreach (var item in order)
        {
            var weight = weights.IsEmpty ? 1 : weights[item];
            looked += weight;
            if (positives[item] && weight > 0)
            {
                found += weight;
                sum += weight * found / looked;
            }
        }
        return sum / found;
    }

    /// <summary>Returns the share of positives among the first places; NaN if there is no item. Weights count as repetitions. O(n).</summary>
    /// <param name="places">The number of places, 1 or more; fewer if there are fewer items.</param>
    /// <param name="weights">Weight of each item, 0 or more; default 1.</param>
    public double PrecisionAt(int places, ReadOnlySpan<double> weights = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(places);
        double found = 0,
            looked = 0;
        foreach (var item in order)
        {
            var weight = Math.Min(weights.IsEmpty ? 1 : weights[item], places - looked);
            looked += weight;
            found += positives[item] ? weight : 0;
            if (looked >= places)
            {
                break;
            }
        }
        return found / looked;
    }
}
