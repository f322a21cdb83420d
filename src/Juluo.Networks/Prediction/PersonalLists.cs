namespace Juluo.Networks.Prediction;

/// <summary>
/// A ranking of pairs seen by each person: the list of those suggested to them, best first, and how good that list was. Only people for whom something
/// came true are judged; everybody counts for exposure.
/// </summary>
public sealed class PersonalLists
{
    private readonly double[] hit;
    private readonly double[] recall;
    private readonly double[] reciprocal;

    private PersonalLists(bool[] judged, double[] hit, double[] recall, double[] reciprocal, int[] exposure) =>
        (Judged, this.hit, this.recall, this.reciprocal, Exposure) = (judged, hit, recall, reciprocal, exposure);

    /// <summary>How often each person stands in the first five of others' lists; −1 for one who is in no pair.</summary>
    public int[] Exposure { get; }

    /// <summary>Whether something came true for a person.</summary>
    public bool[] Judged { get; }

    /// <summary>Cuts a ranking of pairs into lists. O(pairs).</summary>
    /// <param name="ranking">Ranking of the pairs.</param>
    /// <param name="pairs">The pairs, as the ranking numbers them.</param>
    /// <param name="positives">Which came true.</param>
    /// <param name="people">Number of people.</param>
    public static PersonalLists Of(Ranking ranking, IReadOnlyList<(int A, int B)> pairs, ReadOnlySpan<bool> positives, int people)
    {
        var (listed, found, foundInTen, all) = (new int[people], new int[people], new int[people], new int[people]);
        var (judged, hit, recall, reciprocal) = (new bool[people], new double[people], new double[people], new double[people]);
        var exposure = new int[people];
        Array.Fill(exposure, -1);
        foreach (var item in ranking.Order)
        {
            var (a, b) = pairs[item];
            foreach (var (person, other) in ((int, int)[])[(a, b), (b, a)])
            {
                var place = ++listed[person];
                exposure[other] = Math.Max(0, exposure[other]) + (place <= 5 ? 1 : 0);
                if (!positives[item])
                {
                    continue;
                }
                all[person]++;
                hit[person] = place <= 5 ? 1 : hit[person];
                foundInTen[person] += place <= 10 ? 1 : 0;
                reciprocal[person] = found[person]++ == 0 ? 1.0 / place : reciprocal[person];
            }
        }
        for (var person = 0; person < people; person++)
        {
            judged[person] = all[person] > 0;
            recall[person] = judged[person] ? (double)foundInTen[person] / all[person] : 0;
        }
        return new PersonalLists(judged, hit, recall, reciprocal, exposure);
    }

    /// <summary>Share of people with at least one true one among their first five. NaN when nobody is judged.</summary>
    /// <param name="weights">Weight of each person, 0 or more; 1 when not given.</param>
    public double HitAt5(ReadOnlySpan<double> weights = default) => Mean(hit, weights);

    /// <summary>Mean share of a person's true ones that are among their first ten.</summary>
    /// <param name="weights">Weight of each person, 0 or more; 1 when not given.</param>
    public double RecallAt10(ReadOnlySpan<double> weights = default) => Mean(recall, weights);

    /// <summary>Mean of 1 / place of a person's first true one.</summary>
    /// <param name="weights">Weight of each person, 0 or more; 1 when not given.</param>
    public double MeanReciprocalRank(ReadOnlySpan<double> weights = default) => Mean(reciprocal, weights);

    /// <summary>Gini coefficient of exposure over the people who are in any pair: 0 when all are shown alike, near 1 when one is shown always.</summary>
    public double ExposureGini() => Gini.Of([.. Exposure.Where(e => e >= 0).Select(e => (double)e)]);

    private double Mean(double[] values, ReadOnlySpan<double> weights)
    {
        double sum = 0,
            of = 0;
        for (var person = 0; person < values.Length; person++)
        {
            var weight =
                !Judged[person] ? 0
                : weights.IsEmpty ? 1
                : weights[person];
            sum += weight * values[person];
            of += weight;
        }
        return sum / of;
    }
}
