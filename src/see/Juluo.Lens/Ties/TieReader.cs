using Juluo.Networks.NullModels;
using Juluo.Networks.Ties;

namespace Juluo.Lens;

/// <summary>Computes all ties of a community at one moment, from carried strengths and the rows of the last 28 days.</summary>
internal static class TieReader
{
    /// <summary>The strength at or below which evidence alone is no reason to store a tie: less than a minute in a zone of ten people, two weeks ago.</summary>
    private const double Faint = 0.005;
    private const int PerPerson = 30;

    /// <param name="window">Rows of the 28 days before <paramref name="today"/>, for people of the roster.</param>
    /// <param name="localDay">Returns the community's calendar day of a moment, as a number.</param>
    public static List<TieState> Read(
        int people,
        Strengths strengths,
        IReadOnlyList<Detection> window,
        double today,
        Func<double, int> localDay,
        IReadOnlyDictionary<short, string> zones
    )
    {
        var ties = Collect(people, strengths, today);
        var together = Together.Of(people, window, localDay);
        Significance(people, together, ties);
        Rank(people, ties);
        foreach (var tie in ties.Values)
            (tie.Kind, tie.Probability) = TieRules.Decide(tie, today);

        var kept = Kept(people, ties.Values);
        foreach (var tie in kept)
            tie.Reasons = Reasons(tie, strengths, together, today, zones);
        return kept;
    }

    private static Dictionary<long, TieState> Collect(int people, Strengths strengths, double today)
    {
        var ties = new Dictionary<long, TieState>();
        foreach (var (key, evidence) in strengths.All)
        {
            var (a, b, kind) = strengths.Parts(key);
            var left = Strengths.Left(evidence, kind, today);
            if (!ties.TryGetValue((long)a * people + b, out var tie))
                ties.Add((long)a * people + b, tie = new(a, b));
            tie.First = Math.Min(tie.First, evidence.First);
            tie.Last = Math.Max(tie.Last, evidence.Last);
            if (Kinds.IsParallel(kind))
            {
                tie.Parallel += left;
                tie.LastParallel = Math.Max(tie.LastParallel, evidence.Last);
                tie.FirstParallel = Math.Min(tie.FirstParallel, evidence.First);
            }
            else if (Kinds.IsExchange(kind))
            {
                tie.Exchange += left;
                tie.LastExchange = Math.Max(tie.LastExchange, evidence.Last);
                if (kind != (short)InteractionKind.IntroductionMet)
                {
                    tie.AdviceByA += evidence.ByA;
                    tie.AdviceByB += evidence.Times - evidence.ByA;
                }
            }
            else
            {
                tie.Cooperation += left;
                tie.FirstCooperation = Math.Min(tie.FirstCooperation, evidence.First);
                tie.LastCooperation = Math.Max(tie.LastCooperation, evidence.Last);
            }
        }

        return ties;
    }

    /// <summary>Tests for more hours together than the activity of both explains: the temporal fitness model over the hours of the window.</summary>
    private static void Significance(int people, Together together, Dictionary<long, TieState> ties)
    {
        if (together.Pairs.Count == 0)
            return;
        var counts = Graph.FromEdges(
            people,
            together.Pairs.Select(p => new Edge((int)(p.Key / people), (int)(p.Key % people), p.Value.Hours))
        );
        var tested = TemporalFitness.Fit(new PairCounts(counts, together.Hours)).Test();
        var adjusted = tested.Adjusted();
        foreach (var (key, pair) in together.Pairs)
            if (ties.TryGetValue(key, out var tie))
            {
                tie.Significance = adjusted[tested.Graph.EdgeIndex(tie.A, tie.B)];
                tie.Days = pair.Days;
            }
    }

    private static void Rank(int people, Dictionary<long, TieState> ties)
    {
        // Ties from years ago have decayed to nothing, so they are not ranked.
        var graph = Graph.FromEdges(
            people,
            ties.Values.Where(t => t.Strength >= GraphBuilder.LeastWeight).Select(t => new Edge(t.A, t.B, t.Strength))
        );
        var ranks = ReciprocalRank.OfEdges(graph);
        foreach (var tie in ties.Values)
            tie.Rank = graph.EdgeIndex(tie.A, tie.B) is >= 0 and var at ? ranks[at] : -2 * Math.Log(Math.Max(2, people));
    }

    /// <summary>Returns the ties to store: all meaningful ones, and each person's strongest of the rest, because bridges look random and must remain candidates.</summary>
    private static List<TieState> Kept(int people, IEnumerable<TieState> ties)
    {
        var kept = new HashSet<TieState>();
        var rest = new List<TieState>();
        foreach (var tie in ties)
            if (
                tie.Kind > TieKind.Stranger
                || tie.Significance <= TieRules.FalseDiscovery
                || tie.Exchange > Faint
                || tie.Cooperation > Faint
            )
                kept.Add(tie);
            else if (tie.Strength > Faint)
                rest.Add(tie);
        var room = new int[people];
        Array.Fill(room, PerPerson);
        foreach (var tie in rest.OrderByDescending(t => t.Strength).ThenBy(t => t.A).ThenBy(t => t.B))
            if (room[tie.A] > 0 || room[tie.B] > 0)
            {
                room[tie.A]--;
                room[tie.B]--;
                kept.Add(tie);
            }

        return [.. kept.OrderBy(t => t.A).ThenBy(t => t.B)];
    }

    private static List<TieReason> Reasons(
        TieState tie,
        Strengths strengths,
        Together together,
        double today,
        IReadOnlyDictionary<short, string> zones
    )
    {
        var found = new List<(double Strength, TieReason Reason)>();
        foreach (var kind in Enum.GetValues<InteractionKind>())
        {
            if (!strengths.All.TryGetValue(strengths.Key(tie.A, tie.B, (short)kind), out var evidence))
                continue;
            var left = Strengths.Left(evidence, (short)kind, today);
            if (kind != InteractionKind.CoPresence)
            {
                if (left > Faint)
                    found.Add((left, TieReason.Of(kind, evidence.Times, evidence.First, evidence.Last)));
            }
            else if (together.ZoneOf(tie.A, tie.B) is var (zone, days) && zones.TryGetValue(zone, out var name))
            {
                found.Add((left, new TieReason.SameZone(name, days)));
            }
        }

        return [.. found.OrderByDescending(f => f.Strength).Take(3).Select(f => f.Reason)];
    }
}
