namespace Juluo.Needs;

/// <summary>Matches of needs and offers for all people at once, as found by <see cref="FitSearch"/>.</summary>
/// <remarks>Construction takes the search plus O(fitting pairs · log); storage is 40 bytes for each pair, of which a large community has millions.</remarks>
public sealed class Fits
{
    public const double LeastScore = FitSearch.LeastScore;
    private const int Threads = 2;

    // For each person, the people who have something for them, ascending, and the best match with each.
    private readonly int[][] givers;
    private readonly Fit[][] best;

    // The inverse: for each person, the people they have something for, ascending, with the score.
    private readonly int[][] askers;
    private readonly double[][] given;
    private readonly HashSet<PostingId> met = [];

    /// <param name="vectors">Embeddings of the texts; null if only their words count.</param>
    public Fits(IReadOnlyList<PersonCard> people, PostingVectors? vectors = null)
    {
        (givers, best) = (new int[people.Count][], new Fit[people.Count][]);
        var search = new FitSearch(people, vectors);
        var needs = new PostingId[people.Count][];
        Parallel.For(
            0,
            people.Count,
            new ParallelOptions { MaxDegreeOfParallelism = Threads },
            () => new FitTally(people.Count),
            (asking, _, tally) =>
            {
                search.Find(asking, tally);
                (givers[asking], best[asking], needs[asking]) = tally.Take();
                return tally;
            },
            _ => { }
        );
        foreach (var of in needs)
            met.UnionWith(of);
        (askers, given) = Turned();
    }

    /// <summary>Returns the best match of <paramref name="giving"/> for a need of <paramref name="asking"/>, or null. O(log givers).</summary>
    public Fit? Best(int asking, int giving) => Array.BinarySearch(givers[asking], giving) is >= 0 and var at ? best[asking][at] : null;

    /// <summary>
    /// Returns the score with which each person's offers fit a need of the other, 0 … 1; 0 without a match. O(log of the matches of <paramref name="a"/>), and reads only the data of
    /// <paramref name="a"/>: for one person against many, pass the one as <paramref name="a"/>.
    /// </summary>
    public (double ForA, double ForB) Between(int a, int b)
    {
        var (giver, asker) = (Array.BinarySearch(givers[a], b), Array.BinarySearch(askers[a], b));
        return (giver < 0 ? 0 : best[a][giver].Score, asker < 0 ? 0 : given[a][asker]);
    }

    /// <summary>Returns the combined score of both directions, 0 … 1: one met need is enough, two are better. O(log of the matches).</summary>
    public double Both(int a, int b)
    {
        var (one, other) = Between(a, b);
        return EitherWay(one, other);
    }

    /// <summary>Combines the scores of the two directions into one, 0 … 1: never below the better of them, and 0 only if both are.</summary>
    public static double EitherWay(double one, double other) => 1 - ((1 - one) * (1 - other));

    /// <summary>The needs that at least one person can meet.</summary>
    public IReadOnlySet<PostingId> Met => met;

    /// <summary>Returns all people who have something for a person's needs, ascending.</summary>
    public IReadOnlyList<int> Givers(int asking) => givers[asking];

    /// <summary>Returns all people for whose needs a person has something, ascending.</summary>
    public IReadOnlyList<int> Askers(int giving) => askers[giving];

    private (int[][] Askers, double[][] Given) Turned()
    {
        var many = new int[givers.Length];
        foreach (var giving in givers.SelectMany(g => g))
            many[giving]++;
        var turned = (Askers: many.Select(m => new int[m]).ToArray(), Given: many.Select(m => new double[m]).ToArray());
        Array.Clear(many);
        for (var asking = 0; asking < givers.Length; asking++)
        {
            foreach (var (giving, fit) in givers[asking].Zip(best[asking]))
            {
                var at = many[giving]++;
                (turned.Askers[giving][at], turned.Given[giving][at]) = (asking, fit.Score);
            }
        }

        return turned;
    }
}
