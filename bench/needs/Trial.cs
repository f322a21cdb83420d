using Juluo.Matching;

namespace Juluo.Needs.Bench;

/// <summary>The offers that are ranked and graded for a need.</summary>
internal enum Among
{
    All,
    SameLanguage,
    OtherLanguage,
}

/// <summary>Both rankings of all offers for each need, and their quality by the grades of the readers.</summary>
internal sealed class Trial
{
    private const int First = 10;
    private const int Seen = 20;

    private readonly Posts posts;
    private readonly Dictionary<Post, (List<(int Offer, double Score)> Ours, List<(int Offer, double Score)> Peer)> ranked;

    public Trial(Posts posts)
    {
        this.posts = posts;
        var bm25 = new Bm25(posts.Offers);
        var needs = posts.Needs.Select(n => PostingWording.Terms(n.Text)).ToArray();
        var ranking = new PostingRanking([.. posts.Offers.Select(o => PostingWording.Terms(o.Text))], needs);
        ranked = posts.Needs.Zip(needs).ToDictionary(n => n.First, n => (Sorted(ranking.Of(n.Second)), Sorted(bm25.Of(n.First.Text))));
    }

    /// <summary>Normalised discounted cumulated gain of the first ten (Järvelin and Kekäläinen 2002), gain 2^grade − 1 of the mean grade; needs without a grade above 0 have none.</summary>
    public Comparison Ndcg(IEnumerable<Post> needs, Among among) =>
        Compare(
            needs,
            among,
            0.5,
            (order, grades) => Gain(order.Take(First).Select(o => grades[o])) / Gain(grades.Where(g => g > 0).OrderDescending().Take(First))
        );

    /// <summary>The share, among the first twenty, of the offers with at least this mean grade.</summary>
    public Comparison Recall(IEnumerable<Post> needs, Among among, double least) =>
        Compare(
            needs,
            among,
            least,
            (order, grades) => order.Take(Seen).Count(o => grades[o] >= least) / (double)grades.Count(g => g >= least)
        );

    /// <summary>The pairs that members would see, at or above the score at which an offer counts as a match, and the shares with a mean grade of at least a half and of at least 1.</summary>
    public (int Pairs, double Half, double One) Told(IEnumerable<Post> needs)
    {
        var told = needs
            .SelectMany(n => ranked[n].Ours.Where(o => o.Score >= Fits.LeastScore).Select(o => posts.Grade(n, posts.Offers[o.Offer])))
            .ToArray();
        return (told.Length, told.Count(g => g >= 0.5) / (double)told.Length, told.Count(g => g >= 1) / (double)told.Length);
    }

    private Comparison Compare(IEnumerable<Post> needs, Among among, double least, Func<IEnumerable<int>, double[], double> measure) =>
        new(
            from need in needs
            let grades = posts.Offers.Select(o => IsAmong(need, o, among) ? posts.Grade(need, o) : 0).ToArray()
            where grades.Any(g => g >= least)
            select (measure(Order(need, ranked[need].Ours, among), grades), measure(Order(need, ranked[need].Peer, among), grades))
        );

    private IEnumerable<int> Order(Post need, IEnumerable<(int Offer, double Score)> all, Among among) =>
        all.Select(o => o.Offer).Where(o => IsAmong(need, posts.Offers[o], among));

    private static bool IsAmong(Post need, Post offer, Among among) =>
        among == Among.All || (need.Language == offer.Language) == (among == Among.SameLanguage);

    private static double Gain(IEnumerable<double> grades) => grades.Select((g, k) => (Math.Pow(2, g) - 1) / Math.Log2(k + 2)).Sum();

    // Among equal scores, the earlier offer in the file is first.
    private static List<(int Offer, double Score)> Sorted(IEnumerable<(int Offer, double Score)> scores) =>
        [.. scores.OrderByDescending(o => o.Score).ThenBy(o => o.Offer)];
}
