using System.Globalization;
using System.Text.Json;
using Juluo.Needs.Bench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var json = args.Contains("--json");
if (args.Contains("--houses") && json)
{
    Console.WriteLine(JsonSerializer.Serialize(NewHouses()));
    return 0;
}

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

// One object for each claim, by its name; low and high are of the difference.
object[] HeldOut()
{
    Post[] needs = [.. posts.HeldOut];
    var (pairs, half, one) = trial.Told(needs);
    return
    [
        .. Enum.GetValues<Among>()
            .SelectMany(among =>
                new[]
                {
                    Compared($"ndcg-{Name(among)}", "nDCG@10", trial.Ndcg(needs, among)),
                    Compared($"recall-{Name(among)}", "recall@20 of offers with a mean grade of 1 or more", trial.Recall(needs, among, 1)),
                    Compared(
                        $"recall-half-{Name(among)}",
                        "recall@20 of offers with a mean grade of 0.5 or more",
                        trial.Recall(needs, among, 0.5)
                    ),
                }
            ),
        new
        {
            name = "development",
            claim = "nDCG@10 on the half on which the ranking was chosen",
            ours = Math.Round(trial.Ndcg([.. posts.Development], Among.All).Ours, 3),
            n = posts.Development.Count(),
        },
        new
        {
            name = "told",
            claim = "of the pairs that members read, per cent with a mean grade of 0.5 or more, and of 1 or more",
            ours = Math.Round(100 * half, 1),
            one = Math.Round(100 * one, 1),
            n = pairs,
        },
        Agreed("readers", Readers(posts.Needs, false)),
        Agreed("readers-listed", Readers(posts.Needs, true)),
    ];
}

static string Name(Among among) =>
    among switch
    {
        Among.SameLanguage => "same",
        Among.OtherLanguage => "across",
        _ => "all",
    };

static object Compared(string name, string measure, Comparison c) =>
    new
    {
        name,
        claim = $"offers for a need ranked better than by BM25, on the half on which nothing was chosen: {measure}",
        ours = Math.Round(c.Ours, 3),
        peer = Math.Round(c.Peer, 3),
        ratio = c.Peer == 0 ? (double?)null : Math.Round(c.Ours / c.Peer, 3),
        difference = Math.Round(c.Ours - c.Peer, 3),
        low = Math.Round(c.Low, 3),
        high = Math.Round(c.High, 3),
        n = c.Needs,
    };

static object Agreed(string name, Agreement a) =>
    new
    {
        name,
        claim = "how far the two readers agree: Cohen's kappa, weighted by the distance of the grades, and per cent with the same grade",
        ours = Math.Round(a.Kappa, 3),
        weighted = Math.Round(a.Weighted, 3),
        same = Math.Round(100 * a.Same, 1),
        n = a.Pairs,
    };

object[] NewHouses() =>
    [
        .. new[] { "houses-development", "houses" }.SelectMany(file =>
            Houses
                .Measure(Houses.Read(Path.Combine("bench", "needs", "data", file + ".tsv")), null)
                .Select(t => new
                {
                    name = $"{file}-{t.Key.Trim().Replace(' ', '-')}",
                    claim = $"needs in newly founded houses that were introduced to a member who could help, and introductions without a true reason, beside BM25: {t.Key.Trim()}",
                    ours = t.Value.Met,
                    n = t.Value.Needs,
                    peer = t.Value.PeerMet,
                    introductions = t.Value.Offered,
                    untrue = t.Value.Untrue,
                    peerIntroductions = t.Value.PeerOffered,
                    peerUntrue = t.Value.PeerUntrue,
                })
        ),
    ];
