using Juluo.Networks.Prediction;

namespace Juluo.Matching;

/// <summary>
/// Values pairs (docs/network.md): P(both accept) · P(they can meet) · P(useful | they meet) · bridging gain · P(not without an introduction), adjusted for whose turn it is. The
/// chance to meet without help comes from <see cref="MeetingForecast"/>, which <c>juluo evaluate</c> also measures. Age, sex, origin and similar traits are not used.
/// </summary>
internal sealed class Valuation(Scene scene, Fits fits, ProfessionDistances professions, Network network)
{
    private readonly Turns turns = new(scene);

    private const double UsualMeeting = 0.9; // of those who both said yes and have a day in common; with ten such introductions' weight
    private const double OtherLanguage = 0.85; // factor for two people without a known common language, though they may have one
    private const double NoLanguage = 0.3; // factor if both listed their languages and none is the same
    private const double LastingMeeting = 0.1; // share of first meetings that became more; with twenty meetings' weight

    private readonly Lessons lessons = new(scene.Past.Lessons);

    private readonly Traits traits = new(scene, professions, network);

    public Fits Fits => fits;

    public ProfessionDistances Trades => professions;

    public Network Network => network;

    public Scene Scene => scene;

    public Turns Turns => turns;

    /// <summary>Returns the worth of each pair, in the order given.</summary>
    public Worth[] Of(IReadOnlyList<(int A, int B)> pairs, CancellationToken stop)
    {
        var (unaided, nearness) = Unaided(pairs, stop);
        var worths = new Worth[pairs.Count];
        for (var k = 0; k < pairs.Count; k++)
        {
            var (a, b) = pairs[k];
            var signals = Signals(a, b, nearness[k]);
            var (agree, useful) = lessons.Of(signals);
            worths[k] = new(
                Math.Log(agree),
                Math.Log(CanMeet(a, b)),
                Math.Log(useful),
                (int)scene.Aim * Math.Log(network.BridgingGain(a, b)),
                Math.Log(unaided[k]),
                turns.Of(a, b),
                StepsBack(a, b)
            )
            {
                Signals = signals,
            };
        }

        return worths;
    }

    /// <summary>Returns a rough value that needs no walk through the network, used to select pairs for a full valuation.</summary>
    public double Guess(int a, int b)
    {
        var (agree, useful) = lessons.Of(Signals(a, b, 0));
        return Math.Log(agree) + Math.Log(CanMeet(a, b)) + Math.Log(useful) + StepsBack(a, b);
    }

    private Signals Signals(int a, int b, double nearness)
    {
        ref readonly var one = ref traits[a];
        ref readonly var other = ref traits[b];
        var (forOne, forOther) = fits.Between(a, b);
        var known = one.Counted && other.Counted;
        return new(
            Fits.EitherWay(forOne, forOther) - 0.5,
            Math.Min(forOne, forOther),
            one.Trade != 0 && one.Trade == other.Trade ? 1 : 0,
            traits.Distance(one, other) - 0.5,
            network.Between(a, b) is { } tie ? Math.Log(1 + tie.Days) / Math.Log(7) : 0,
            known ? Math.Log(1 + network.Common(a, b)) / Math.Log(6) : 0,
            known ? ((one.Standing + other.Standing) / 2) - traits.UsualStanding : 0,
            nearness / 2,
            string.Equals(one.Language, other.Language, StringComparison.Ordinal) ? 0 : 1,
            (one.Record + other.Record) / 2
        );
    }

    /// <summary>P(they meet within a fortnight | both said yes): they have a day and a language in common, and people keep such meetings at the rate seen here. Above 0, at most 1.</summary>
    internal double CanMeet(int a, int b)
    {
        const double Least = 0.02;
        var (one, other) = (scene.People[a], scene.People[b]);
        var here = (scene.Past.Met + (UsualMeeting * 10)) / (scene.Past.Agreed + 10);
        // A person who wants to meet people from other sites goes there.
        var day = one.Habit.SharesSite(other.Habit) ? one.Habit.CommonDay(other.Habit) : 0.5;
        var language =
            Tongues.HaveOne(one.Card, other.Card) ? 1
            : Tongues.AreKnown(one.Card, other.Card) ? NoLanguage
            : OtherLanguage;
        return Math.Max(Least, day * here * language);
    }

    private double StepsBack(int a, int b) =>
        traits[a].Crowd + traits[b].Crowd - (scene.SteppedBack.GetValueOrDefault(a < b ? (a, b) : (b, a)) * Math.Log(2));

    /// <summary>
    /// P(the two would not get to know each other without an introduction), 0.05 … 1. For two people who never met: from the forecast that they meet, times the share of meetings here that
    /// led to more. For two who did: from their tie, because moderately weak ties do best (Rajkumar 2022) but may develop without help. Nearness is the forecast for pairs who never met,
    /// −2 … 2 in standard deviations; 0 if unknown.
    /// </summary>
    internal (double[] Unaided, double[] Nearness) Unaided(IReadOnlyList<(int A, int B)> pairs, CancellationToken stop)
    {
        const double Least = 0.05;
        var unaided = pairs.Select(p => Unaided(network.Between(p.A, p.B))).ToArray();
        var nearness = new double[pairs.Count];
        if (scene.Forecast is not { IsKnown: true } forecast)
            return (unaided, nearness);
        var open = Enumerable
            .Range(0, pairs.Count)
            .Where(k =>
                network.Between(pairs[k].A, pairs[k].B) is null && scene.People[pairs[k].A].Counted && scene.People[pairs[k].B].Counted
            )
            .ToArray();
        if (open.Length == 0)
            return (unaided, nearness);
        var scores = forecast.Forecast.Of([.. open.Select(k => pairs[k])], stop: stop);
        var mean = scores.Average(s => s.Total);
        var spread = Math.Sqrt(scores.Average(s => (s.Total - mean) * (s.Total - mean)));
        var lasting = Lasting;
        for (var k = 0; k < open.Length; k++)
        {
            unaided[open[k]] = Math.Max(Least, 1 - (forecast.Of(scores[k]) * lasting));
            nearness[open[k]] = spread == 0 ? 0 : Math.Clamp((scores[k].Total - mean) / spread, -2, 2);
        }

        return (unaided, nearness);
    }

    private static double Unaided(KnownTie? tie) =>
        tie switch
        {
            null => 1.0,
            { Kind: TieKind.Stranger } => 0.9,
            { Kind: TieKind.Familiar } => 0.7,
            _ => 0.1,
        };

    /// <summary>The share of observed ties that are more than being in the same place.</summary>
    private double Lasting => (scene.Ties.Count(t => t.Kind >= TieKind.Neighbour) + (LastingMeeting * 20)) / (scene.Ties.Count + 20);
}
