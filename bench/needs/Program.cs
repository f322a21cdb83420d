using System.Globalization;
using System.Text.Json;
using Juluo.Needs.Bench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var json = args.Contains("--json");
if (args.Contains("--houses"))
{
    foreach (var half in args.Contains("--held-out") ? new[] { "houses-development", "houses" } : ["houses-development"])
        ShowHouses(half);
    return 0;
}

var posts = new Posts(Path.Combine("bench", "needs", "data"));
var trial = new Trial(posts);
if (json)
{
    Console.WriteLine(JsonSerializer.Serialize(HeldOut()));
    return 0;
}

Show("Development half (odd numbers): the ranking was chosen on it", [.. posts.Development]);
if (args.Contains("--held-out"))
{
    Show("Held-out half (even numbers)", [.. posts.HeldOut]);
    Say("Readers, all needs", posts.Needs);
}

return 0;

void Show(string half, Post[] needs)
{
    Console.WriteLine($"{half}, {needs.Length} needs: ours beside BM25, the difference (95 % over needs)");
    foreach (var among in Enum.GetValues<Among>())
    {
        Console.WriteLine($"  {among}");
        Console.WriteLine($"    nDCG@10    {trial.Ndcg(needs, among)}");
        Console.WriteLine($"    recall@20  {trial.Recall(needs, among, 1)} (mean grade 1 or more)");
        Console.WriteLine($"    recall@20  {trial.Recall(needs, among, 0.5)} (0.5 or more)");
    }

    var (pairs, half5, one) = trial.Told(needs);
    Console.WriteLine($"  told to members: {pairs} pairs, of which {half5:P0} have a mean grade of 0.5 or more and {one:P0} of 1 or more");
    Say("  readers", needs);
}

void ShowHouses(string file)
{
    Console.WriteLine($"{file}: four weekly lists of newly founded houses, beside BM25 with one introduction for each need");
    Console.WriteLine(
        "                 needs that a member could help with: introduced to one | introductions, without a true reason (of these named as settling in)"
    );
    var tallies = Houses.Measure(
        Houses.Read(Path.Combine("bench", "needs", "data", file + ".tsv")),
        args.Contains("--misses") ? Console.WriteLine : null
    );
    foreach (var (name, t) in tallies)
        Console.WriteLine(
            $"  {name, -12} ours {t.Met, 3} of {t.Needs, 3} | {t.Offered, 3}, {t.Untrue, 3} ({t.Settling})    BM25 {t.PeerMet, 3} of {t.Needs, 3} | {t.PeerOffered, 3}, {t.PeerUntrue, 3}"
        );
}

void Say(string who, IEnumerable<Post> needs)
{
    var (all, listed) = (Readers(needs, false), Readers(needs, true));
    Console.WriteLine(
        $"{who}: Cohen's kappa {all.Kappa:0.00}, weighted by distance {all.Weighted:0.00} on all {all.Pairs} pairs; on the {listed.Pairs} that one of them listed the same grade for {listed.Same:P0}, kappa {listed.Kappa:0.00}, weighted {listed.Weighted:0.00}"
    );
}

Agreement Readers(IEnumerable<Post> needs, bool listed) =>
    Agreement.Of([
        .. from need in needs
        from offer in posts.Offers
        let grades = posts.Grades(need, offer)
        where !listed || grades != (0, 0)
        select grades,
    ]);

object HeldOut()
{
    Post[] needs = [.. posts.HeldOut];
    var ndcg = trial.Ndcg(needs, Among.All);
    var (pairs, half, one) = trial.Told(needs);
    return new
    {
        claim = $"offers for a need are ranked better than by BM25 on the half on which nothing was chosen: nDCG@10 over needs in two languages; low and high are of the difference ({ndcg.Low:0.000} to {ndcg.High:0.000})",
        ours = Math.Round(ndcg.Ours, 3),
        peer = Math.Round(ndcg.Peer, 3),
        ratio = Math.Round(ndcg.Ours / ndcg.Peer, 3),
        low = Math.Round(ndcg.Low, 3),
        high = Math.Round(ndcg.High, 3),
        n = ndcg.Needs,
        recall = Figures(trial.Recall(needs, Among.All, 1)),
        recallFromHalf = Figures(trial.Recall(needs, Among.All, 0.5)),
        sameLanguage = Both(needs, Among.SameLanguage),
        acrossLanguages = Both(needs, Among.OtherLanguage),
        told = new
        {
            pairs,
            half = Math.Round(half, 3),
            one = Math.Round(one, 3),
        },
        readers = new { all = Rounded(Readers(posts.Needs, false)), listed = Rounded(Readers(posts.Needs, true)) },
    };
}

object Both(Post[] needs, Among among) =>
    new
    {
        ndcg = Figures(trial.Ndcg(needs, among)),
        recall = Figures(trial.Recall(needs, among, 1)),
        recallFromHalf = Figures(trial.Recall(needs, among, 0.5)),
    };

static object Figures(Comparison c) =>
    new
    {
        ours = Math.Round(c.Ours, 3),
        peer = Math.Round(c.Peer, 3),
        low = Math.Round(c.Low, 3),
        high = Math.Round(c.High, 3),
        n = c.Needs,
    };

static object Rounded(Agreement a) =>
    new
    {
        pairs = a.Pairs,
        same = Math.Round(a.Same, 4),
        kappa = Math.Round(a.Kappa, 3),
        weighted = Math.Round(a.Weighted, 3),
    };
