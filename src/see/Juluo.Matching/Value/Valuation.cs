using Juluo.Networks.Prediction;

namespace Juluo.Matching;

/// <summary>
/// Puts a worth on pairs (docs/network.md): P(A accepts) · P(B accepts) · P(they can meet) · P(useful | they meet) · bridging gain · P(not without an introduction), and whose turn it is. Who
/// would meet without help comes from <see cref="MeetingForecast"/>, the same that <c>juluo evaluate</c> measures. Age, sex, origin and the like are not known here.
/// </summary>
internal sealed class Valuation(Scene scene, Fits fits, TradeDistances trades, Network network)
{
    private readonly Turns turns = new(scene);

    private const double UsualAgreement = 0.6; // with ten answers' weight, until there are some
    private const double UsualUse = 0.5; // with ten judgements' weight
    private const double UsualMeeting = 0.8; // of those who both said yes and have a day in common; with ten such introductions' weight
    private const double OtherLanguage = 0.85; // how much less two meet to whom the program speaks in different languages: some will share none
    private const double LastingMeeting = 0.25; // of first meetings that became more; with twenty meetings' weight
    private const double LeastUse = 0.06;
    private const double MostUse = 0.9;

    public Fits Fits => fits;

    public TradeDistances Trades => trades;

    public Network Network => network;

    public Scene Scene => scene;

    public Turns Turns => turns;

    /// <summary>The worth of each pair, in their order.</summary>
    public Worth[] Of(IReadOnlyList<(int A, int B)> pairs, CancellationToken stop)
    {
        var unaided = Unaided(pairs, stop);
        var worths = new Worth[pairs.Count];
        for (var k = 0; k < pairs.Count; k++)
        {
            var (a, b) = pairs[k];
            worths[k] = new(
                Math.Log(Agrees(a, b)),
                Math.Log(Agrees(b, a)),
                Math.Log(CanMeet(a, b)),
                Math.Log(Useful(a, b)),
                (int)scene.Aim * Math.Log(network.BridgingGain(a, b)),
                Math.Log(unaided[k]),
                turns.Of(a, b),
                StepsBack(a, b)
            );
        }

        return worths;
    }

    /// <summary>A first guess that needs no walk through the network, to sort out who is worth a closer look.</summary>
    public double Guess(int a, int b) =>
        Math.Log(Agrees(a, b)) + Math.Log(Agrees(b, a)) + Math.Log(CanMeet(a, b)) + Math.Log(Useful(a, b)) + StepsBack(a, b);

    /// <summary>P(who says yes to other), 0.05 … 0.97: how their past introductions ended drawn to those of all here, then what is in it for them.</summary>
    internal double Agrees(int who, int other)
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
            + (0.6 * ((fits.Best(other, who)?.Score ?? 0) - 0.5));
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

    /// <summary>P(they meet within a fortnight | both said yes): a day in common, and that who said yes turns up, as they did here. Above 0, at most 1.</summary>
    internal double CanMeet(int a, int b)
    {
        const double Least = 0.02;
        var (one, other) = (scene.People[a], scene.People[b]);
        var here = (scene.Past.Met + (UsualMeeting * 10)) / (scene.Past.Agreed + 10);
        // Who wishes to meet people of other houses goes there.
        var day = one.Habit.SharesSite(other.Habit) ? one.Habit.CommonDay(other.Habit) : 0.5;
        var language = string.Equals(one.Card.Language, other.Card.Language, StringComparison.Ordinal) ? 1 : OtherLanguage;
        return Math.Max(Least, day * here * language);
    }

    private double StepsBack(int a, int b) =>
        Crowd(a) + Crowd(b) - (scene.SteppedBack.GetValueOrDefault(a < b ? (a, b) : (b, a)) * Math.Log(2));

    private double Crowd(int who)
    {
        var degree = network.Graph.Degree(who);
        return network.Median > 0 && degree > 2 * network.Median ? -0.25 * Math.Log(degree / (2.0 * network.Median)) : 0;
    }

    /// <summary>
    /// P(the two would not get to know each other without an introduction), 0.05 … 1. Of two who never met: whether they are forecast to meet, times how often a meeting here led to more. Of
    /// two who did, by what they are to each other: moderately weak ties do best (Rajkumar 2022), but they may find each other alone.
    /// </summary>
    internal double[] Unaided(IReadOnlyList<(int A, int B)> pairs, CancellationToken stop)
    {
        const double Least = 0.05;
        var unaided = pairs.Select(p => Unaided(network.Between(p.A, p.B))).ToArray();
        if (scene.Forecast is not { IsKnown: true } forecast)
            return unaided;
        var open = Enumerable
            .Range(0, pairs.Count)
            .Where(k =>
                network.Between(pairs[k].A, pairs[k].B) is null && scene.People[pairs[k].A].Counted && scene.People[pairs[k].B].Counted
            )
            .ToArray();
        var scores = forecast.Forecast.Of([.. open.Select(k => pairs[k])], stop: stop);
        var lasting = Lasting;
        for (var k = 0; k < open.Length; k++)
            unaided[open[k]] = Math.Max(Least, 1 - (forecast.Of(scores[k]) * lasting));
        return unaided;
    }

    private static double Unaided(KnownTie? tie) =>
        tie switch
        {
            null => 1.0,
            { Kind: TieKind.Stranger } => 0.9,
            { Kind: TieKind.Familiar } => 0.7,
            _ => 0.1,
        };

    /// <summary>Of the ties that were seen, how many are more than being in one place.</summary>
    private double Lasting =>
        (scene.Ties.Count(t => t.Kind >= TieKind.Neighbour) + (LastingMeeting * 20)) / (scene.Ties.Count + 20);
}
