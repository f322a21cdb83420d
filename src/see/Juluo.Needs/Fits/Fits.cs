namespace Juluo.Needs;

/// <summary>Needs against offers, for everybody at once: whom <see cref="FitSearch"/> finds for each person.</summary>
/// <remarks>To make, what the search takes and O(fitting pairs · log); to keep, 40 bytes for each of them, of which a large community has millions.</remarks>
public sealed class Fits
{
    public const double LeastScore = FitSearch.LeastScore;
    private const int Threads = 2;

    // Of each person who has something for them, ascending, and what is best of it.
    private readonly int[][] givers;
    private readonly Fit[][] best;

    // The same from the other side: for whom each person has something, ascending, and how good it is.
    private readonly int[][] askers;
    private readonly double[][] given;
    private readonly HashSet<PostingId> met = [];

    /// <param name="vectors">What the texts mean; null: only their words count.</param>
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

    /// <summary>The best that <paramref name="giving"/> has for a need of <paramref name="asking"/>, or null. O(log givers).</summary>
    public Fit? Best(int asking, int giving) => Array.BinarySearch(givers[asking], giving) is >= 0 and var at ? best[asking][at] : null;

    /// <summary>
    /// How well what each has fits a need of the other, 0 … 1; 0 where there is nothing. O(log of those who fit <paramref name="a"/>), and reads only what is kept of them: who goes through
    /// many others for one person names the person first.
    /// </summary>
    public (double ForA, double ForB) Between(int a, int b)
    {
        var (giver, asker) = (Array.BinarySearch(givers[a], b), Array.BinarySearch(askers[a], b));
        return (giver < 0 ? 0 : best[a][giver].Score, asker < 0 ? 0 : given[a][asker]);
    }

    /// <summary>0 … 1, in either direction: one need met is enough, both are better. O(log of those who fit).</summary>
    public double Both(int a, int b)
    {
        var (one, other) = Between(a, b);
        return EitherWay(one, other);
    }

    /// <summary>The same, of the two scores.</summary>
    public static double EitherWay(double one, double other) => 1 - ((1 - one) * (1 - other));

    /// <summary>The needs for which a person has something.</summary>
    public IReadOnlySet<PostingId> Met => met;

    /// <summary>Everybody who has something for a person's needs, ascending.</summary>
    public IReadOnlyList<int> Givers(int asking) => givers[asking];

    /// <summary>Everybody for whose needs a person has something, ascending.</summary>
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
