using Juluo.Networks.Assignment;

namespace Juluo.Matching;

/// <summary>
/// The week's introductions for all at once: one b-matching of the greatest total worth in which no one is in more pairs than they have turns.
/// Never each person's own best, which would send all to the same few.
/// </summary>
internal static class Allocation
{
    public const double ShareExplored = 0.10;
    public const double ShareHeldBack = 0.15;

    /// <summary>In a community of fewer people every good pair counts: no one is held back, and nothing is tried by lot. What so few would teach is nothing anyhow.</summary>
    public const int SmallHouse = 30;

    // A pair of which one would say yes less often than this is not asked, not even by lot.
    private const double LeastAgreement = 0.2;

    /// <summary>Pairs by falling worth. The lots depend on the scene's seed alone.</summary>
    /// <param name="scene">What is known.</param>
    /// <param name="fresh">When given, only pairs with one of these people: those who came after the week's list was made.</param>
    /// <param name="stop">Cancels between steps.</param>
    public static IReadOnlyList<Allotted> Of(Scene scene, IReadOnlySet<int>? fresh = null, CancellationToken stop = default) =>
        Of(Value(scene), fresh, stop);

    /// <summary>The same, for a caller who needs the valuation afterwards.</summary>
    public static IReadOnlyList<Allotted> Of(Valuation valuation, IReadOnlySet<int>? fresh = null, CancellationToken stop = default)
    {
        var scene = valuation.Scene;
        var pairs = new Candidates(valuation).Pairs(fresh, stop);
        var worths = valuation.Of(pairs, stop);
        var able = Enumerable
            .Range(0, pairs.Count)
            .Where(k => worths[k].AgreeA >= Math.Log(LeastAgreement) && worths[k].AgreeB >= Math.Log(LeastAgreement))
            // Without a reason that would move one of them, it is left.
            .Where(k => ReasonsFor.Moves(valuation, pairs[k].A, pairs[k].B))
            .ToArray();
        var small = scene.People.Count < SmallHouse;
        var room = scene.People.Select(p => p.Turns).ToArray();
        var best = BMatching.Greedy(able.Select(k => new Edge(pairs[k].A, pairs[k].B, worths[k].Value)), room);

        var byLot = ByLot([.. able.Select(k => pairs[k])], scene, room, small ? 0 : (int)Math.Round(best.Count * ShareExplored));
        var rest = BMatching.Greedy(
            able.Where(k => !byLot.Contains(pairs[k])).Select(k => new Edge(pairs[k].A, pairs[k].B, worths[k].Value)),
            room
        );
        var worthOf = able.ToDictionary(k => pairs[k], k => worths[k]);
        return
        [
            .. byLot
                .Select(p => new Allotted(p.A, p.B, Arm.Explore, worthOf[p]))
                .Concat(
                    rest.Take(Math.Max(0, best.Count - byLot.Count)).Select(e => new Allotted(e.A, e.B, Arm.Chosen, worthOf[(e.A, e.B)]))
                )
                .Select(p => !small && Lot(scene, Lots.HoldingBack, (p.A, p.B)) < ShareHeldBack ? p with { Arm = Arm.HeldBack } : p)
                .OrderByDescending(p => p.Worth.Value)
                .ThenBy(p => p.A)
                .ThenBy(p => p.B),
        ];
    }

    public static Valuation Value(Scene scene)
    {
        var cards = scene.People.Select(p => p.Card).ToArray();
        return new(scene, new Fits(cards), new TradeDistances(cards), new Network(scene));
    }

    /// <summary>Draws pairs that fit, and takes their turns out of <paramref name="room"/>.</summary>
    private static HashSet<(int A, int B)> ByLot((int A, int B)[] pairs, Scene scene, int[] room, int many)
    {
        var drawn = new HashSet<(int, int)>();
        foreach (var (a, b) in pairs.OrderBy(p => Lot(scene, Lots.Exploring, p)))
        {
            if (drawn.Count == many)
                break;
            if (room[a] == 0 || room[b] == 0)
                continue;
            room[a]--;
            room[b]--;
            drawn.Add((a, b));
        }

        return drawn;
    }

    private static double Lot(Scene scene, ulong purpose, (int A, int B) pair) =>
        Lots.Draw(scene.Seed, purpose, scene.People[pair.A].Card.Id.Value, scene.People[pair.B].Card.Id.Value);
}
