using Juluo.Networks.Statistics;

namespace Juluo.Networks.Prediction;

/// <summary>
/// Items in the order of their scores, best first, and which of them came true. Equal scores are put in a fixed random order, so that
/// neither the numbering of people nor the method gains by it. An item may weigh more than one, which is how a bootstrap repeats it.
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

    /// <summary>Number of items that came true.</summary>
    public int Positives => positives.Count(p => p);

    /// <summary>The items by place, best first.</summary>
    public ReadOnlySpan<int> Order => order;

    /// <summary>Ranks items. O(n log n).</summary>
    /// <param name="scores">Higher is better; not NaN.</param>
    /// <param name="positives">Which came true.</param>
    /// <param name="seed">For the order of equal scores.</param>
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
    /// Probability that an item that came true stands above one that did not; ties count half (area under the ROC curve by rank sums). NaN when
    /// there is nothing to compare. O(n).
    /// </summary>
    /// <param name="weights">Weight of each item, 0 or more; 1 when not given.</param>
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

    /// <summary>Mean, over the items that came true, of the share of true ones down to their place (average precision). NaN when none came true. O(n).</summary>
    /// <param name="weights">Weight of each item, 0 or more; 1 when not given.</param>
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

    /// <summary>Share of true ones among the first places; NaN when there is no item. Weights count as repetitions. O(n).</summary>
    /// <param name="places">How many places, 1 or more; fewer when there are fewer items.</param>
    /// <param name="weights">Weight of each item, 0 or more; 1 when not given.</param>
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
