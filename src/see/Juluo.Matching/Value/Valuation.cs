using Juluo.Networks.Prediction;

namespace Juluo.Matching;

/// <summary>
/// Puts a worth on pairs (docs/network.md): P(A accepts) · P(B accepts) · P(useful | they meet) · bridging gain · novelty · exposure. Who would
/// meet whom comes from <see cref="MeetingForecast"/>, the same that <c>juluo evaluate</c> measures. Age, sex, origin and the like are not known here.
/// </summary>
internal sealed class Valuation(Scene scene, Fits fits, TradeDistances trades, Network network)
{
    private const double UsualAgreement = 0.6; // with ten answers' weight, until there are some
    private const double UsualUse = 0.5; // with ten judgements' weight
    private const double LeastUse = 0.06;
    private const double MostUse = 0.9;

    public Fits Fits => fits;

    public TradeDistances Trades => trades;

    public Network Network => network;

    public Scene Scene => scene;

    /// <summary>The worth of each pair, in their order.</summary>
    public Worth[] Of(IReadOnlyList<(int A, int B)> pairs, CancellationToken stop)
    {
        var nearness = Nearness(pairs, stop);
        var worths = new Worth[pairs.Count];
        for (var k = 0; k < pairs.Count; k++)
        {
            var (a, b) = pairs[k];
            worths[k] = new(
                Math.Log(Agrees(a, b, nearness[k])),
                Math.Log(Agrees(b, a, nearness[k])),
                Math.Log(Useful(a, b)),
                Math.Log(network.BridgingGain(a, b)),
                Novelty(a, b),
                Steps(a) + Steps(b)
            );
        }

        return worths;
    }

    /// <summary>A first guess that needs no walk through the network, to sort out who is worth a closer look.</summary>
    public double Guess(int a, int b) =>
        Math.Log(Agrees(a, b, 0)) + Math.Log(Agrees(b, a, 0)) + Math.Log(Useful(a, b)) + Novelty(a, b) + Steps(a) + Steps(b);

    /// <summary>P(who says yes to other), 0.05 … 0.97: how their past introductions ended drawn to those of all here, then what is in it for them, then how near they are.</summary>
    /// <param name="nearness">The forecast's score in standard deviations, −2 … 2; 0 when not known.</param>
    internal double Agrees(int who, int other, double nearness)
    {
        var person = scene.People[who];
        // Of an introduction it is known whether both said yes, and no more: two who agree independently with p both do so with p².
        var here = Math.Sqrt((scene.Past.Both + (UsualAgreement * UsualAgreement * 10)) / (scene.Past.Asked + 10));
        // Where not both did, each of them did with (p − p²) / (1 − p²) = p / (1 + p).
        var perhaps = (person.Asked - person.Both) * here / (1 + here);
        var own = (person.Both + perhaps + (here * 4)) / (person.Asked + 4);
        var logOdds =
            Math.Log(own / (1 - own))
            + (1.0 * ((fits.Best(who, other)?.Score ?? 0) - 0.5))
            + (0.6 * ((fits.Best(other, who)?.Score ?? 0) - 0.5))
            + (0.2 * nearness);
        return Math.Clamp(1 / (1 + Math.Exp(-logOdds)), 0.05, 0.97);
    }

    /// <summary>P(useful | the two meet): needs met both ways and a middle distance of trades, on the scale that past meetings here had.</summary>
    internal double Useful(int a, int b)
    {
        var distance = trades.Of(scene.People[a].Card.Trade?.Id, scene.People[b].Card.Trade?.Id);
        var raw = LeastUse + ((MostUse - LeastUse) * fits.Both(a, b) * TradeDistances.Worth(distance));
        // A person who knows no one gains from one who knows many, whatever they talk about.
        if (network.Alone(a) || network.Alone(b))
            raw = Math.Max(raw, 0.5);
        var here = (scene.Past.Useful + (UsualUse * 10)) / (scene.Past.Judged + 10);
        var odds = raw / (1 - raw) * (here / (1 - here)) / (UsualUse / (1 - UsualUse));
        return odds / (1 + odds);
    }

    private double Novelty(int a, int b)
    {
        var seen = network.Between(a, b) switch
        {
            null => 1.0,
            { Kind: Lens.TieKind.Stranger } => 0.9,
            { Kind: Lens.TieKind.Familiar } => 0.7, // moderately weak ties do best (Rajkumar 2022), but they may find each other alone
            _ => 0.1,
        };
        return Math.Log(seen) - (scene.SteppedBack.GetValueOrDefault(a < b ? (a, b) : (b, a)) * Math.Log(2));
    }

    private double Steps(int who)
    {
        var degree = network.Graph.Degree(who);
        var crowd = network.Median > 0 && degree > 2 * network.Median ? Math.Log(degree / (2.0 * network.Median)) : 0;
        return -(0.25 * Math.Log(1 + scene.People[who].Shown)) - (0.25 * crowd);
    }

    private double[] Nearness(IReadOnlyList<(int A, int B)> pairs, CancellationToken stop)
    {
        var nearness = new double[pairs.Count];
        if (scene.Forecast is null)
            return nearness;
        var known = Enumerable
            .Range(0, pairs.Count)
            .Where(k => scene.People[pairs[k].A].Counted && scene.People[pairs[k].B].Counted)
            .ToArray();
        var scores = scene.Forecast.Of([.. known.Select(k => pairs[k])], stop: stop);
        if (scores.Length < 2)
            return nearness;
        var mean = scores.Average(s => s.Total);
        var spread = Math.Sqrt(scores.Average(s => (s.Total - mean) * (s.Total - mean)));
        for (var k = 0; k < known.Length; k++)
            nearness[known[k]] = spread == 0 ? 0 : Math.Clamp((scores[k].Total - mean) / spread, -2, 2);
        return nearness;
    }
}
