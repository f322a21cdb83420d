using Juluo.Networks.Assignment;

namespace Juluo.Matching;

/// <summary>
/// Chooses the week's introductions for everyone at once: each waiting person gets a pair if possible, and the rest is a b-matching of high total worth in which no one is in more
/// pairs than they have turns. Choosing each person's best match instead would send everyone to the same few people.
/// </summary>
internal static class Allocation
{
    public const double ShareExplored = 0.10;
    public const double ShareHeldBack = 0.15;

    /// <summary>In a community with fewer people, every good pair counts: no pair is held back and none is drawn by lot. So few pairs would not teach anything anyway.</summary>
    public const int SmallHouse = 30;

    private const int FewPartners = 3;

    // Among waiting people, a person with one possible partner goes before a person with many, because no partner may be left for them later.
    private const double Scarcity = 3;

    // Pairs with a lower probability that both say yes are not asked, not even by lot.
    private const double LeastAgreement = 0.05;

    /// <summary>Computes the list, pairs by descending worth. Lots depend only on the scene's seed.</summary>
    /// <param name="scene">The input of the allocation.</param>
    /// <param name="fresh">If given, only pairs with one of these people, who joined after the week's list was made.</param>
    /// <param name="stop">Cancels between steps.</param>
    public static IReadOnlyList<Allotted> Of(Scene scene, IReadOnlySet<int>? fresh = null, CancellationToken stop = default) =>
        Of(Value(scene), fresh, stop: stop);

    /// <summary>As the other overload, for a caller who needs the valuation afterwards.</summary>
    /// <param name="valuation">The scene with its valuation.</param>
    /// <param name="fresh">If given, only pairs with one of these people.</param>
    /// <param name="without">Removes a factor from the worth, so that a benchmark can measure its contribution.</param>
    /// <param name="stop">Cancels between steps.</param>
    public static IReadOnlyList<Allotted> Of(
        Valuation valuation,
        IReadOnlySet<int>? fresh = null,
        Func<Worth, Worth>? without = null,
        CancellationToken stop = default
    )
    {
        var scene = valuation.Scene;
        var pairs = WithReason(valuation, new Candidates(valuation).Pairs(fresh, stop));
        var worths = valuation.Of(pairs, stop);
        if (without is not null)
            worths = [.. worths.Select(without)];
        var able = pairs
            .Zip(worths, (p, worth) => new Allotted(p.A, p.B, Arm.Chosen, worth))
            .Where(p => p.Worth.BothAgree >= LeastAgreement)
            .ToArray();
        // A reason that fits any two people does not meet a need: at most one such pair is used, after all others.
        var settling = able.Where(p => ReasonsFor.LastResort(valuation, p.A, p.B)).ToArray();
        able = [.. able.Except(settling)];
        var small = scene.People.Count < SmallHouse;
        var room = scene.People.Select(p => p.Turns).ToArray();
        var best = Choose(able, valuation.Turns, room, _ => true, new HashSet<(int, int)>());
        // People in a held-back pair keep their turn: another partner is found for them.
        var heldBack = best.Select(p => (p.A, p.B)).Where(p => !small && Lot(scene, Lots.HoldingBack, p) < ShareHeldBack).ToHashSet();
        var byLot = ByLot(
            [.. able.Select(k => (k.A, k.B)).Where(p => !heldBack.Contains(p))],
            scene,
            room,
            small ? 0 : (int)Math.Round(best.Count * ShareExplored)
        );
        // Keep the other pairs; otherwise fewer people would get a turn.
        var kept = best.Select(p => (p.A, p.B)).ToHashSet();
        var rest = Choose(able, valuation.Turns, room, p => !byLot.Contains(p) && !heldBack.Contains(p), kept);
        List<Allotted> list =
        [
            .. able.Where(p => byLot.Contains((p.A, p.B)))
                // The page /today reserves a place for one of these pairs.
                .Select(p => p with { Arm = Arm.Explore, Worth = Turns.After(p.Worth) })
                .Concat(rest)
                .Concat(best.Where(p => heldBack.Contains((p.A, p.B))).Select(p => p with { Arm = Arm.HeldBack }))
                .OrderByDescending(p => p.Worth.Value)
                .ThenBy(p => p.A)
                .ThenBy(p => p.B),
        ];
        return [.. list, .. Last(settling, list, scene.People)];
    }

    /// <summary>One pair for people who are not on the list yet, worth less than every other pair on it.</summary>
    private static IEnumerable<Allotted> Last(IEnumerable<Allotted> settling, List<Allotted> list, IReadOnlyList<Participant> people)
    {
        var paired = list.SelectMany(p => new[] { p.A, p.B }).ToHashSet();
        var least = list.Count == 0 ? 0 : list.Min(p => p.Worth.Log);
        return settling
            .Where(p => !(paired.Contains(p.A) && paired.Contains(p.B)) && HasRoom(p.A) && HasRoom(p.B))
            .OrderByDescending(p => p.Worth.Value)
            .ThenBy(p => p.A)
            .ThenBy(p => p.B)
            .Take(1)
            .Select(p => p with { Worth = p.Worth with { Exposure = p.Worth.Exposure + Math.Min(0, least - p.Worth.Log - 1) } });

        bool HasRoom(int person) => list.Count(p => p.Arm != Arm.HeldBack && (p.A == person || p.B == person)) < people[person].Turns;
    }

    /// <summary>Pairs with a reason that would persuade one of the two. People with hardly any such pair may also meet colleagues of their profession.</summary>
    private static (int A, int B)[] WithReason(Valuation valuation, IReadOnlyList<(int A, int B)> pairs)
    {
        var moved = pairs.Where(p => ReasonsFor.Moves(valuation, p.A, p.B)).ToHashSet();
        var partners = new int[valuation.Scene.People.Count];
        foreach (var (a, b) in moved)
        {
            partners[a]++;
            partners[b]++;
        }

        return
        [
            .. pairs.Where(p =>
                moved.Contains(p)
                || (Math.Min(partners[p.A], partners[p.B]) < FewPartners && ReasonsFor.Colleagues(valuation.Scene, p.A, p.B))
            ),
        ];
    }

    /// <summary>
    /// Chooses in three steps: waiting people with one another, so that as many as possible get a turn; then those still waiting, with anyone; then everyone with turns left. Pairs of a
    /// later step rank behind those of an earlier one.
    /// </summary>
    private static List<Allotted> Choose(
        IEnumerable<Allotted> able,
        Turns turns,
        int[] capacities,
        Func<(int, int), bool> open,
        IReadOnlySet<(int, int)> kept
    )
    {
        const double Kept = 1e6;
        var room = capacities.ToArray();
        var pairs = able.Where(p => open((p.A, p.B)) && room[p.A] > 0 && room[p.B] > 0).ToDictionary(p => (p.A, p.B));
        var chosen = new List<Allotted>();
        bool Reached(int person) => room[person] < capacities[person];
        void Take(IEnumerable<Edge> edges, Func<Allotted, Worth> standing)
        {
            foreach (var edge in edges.ToList())
            {
                var pair = pairs[(edge.A, edge.B)];
                chosen.Add(pair with { Worth = standing(pair) });
                pairs.Remove((edge.A, edge.B));
                room[edge.A]--;
                room[edge.B]--;
            }
        }

        IEnumerable<Edge> Edges(Func<Allotted, bool> which) => pairs.Values.Where(which).Select(p => new Edge(p.A, p.B, p.Worth.Value));
        var waiting = pairs.Values.Where(p => turns.Waits(p.A) && turns.Waits(p.B)).ToList();
        var partners = waiting.SelectMany(p => new[] { p.A, p.B }).CountBy(p => p).ToDictionary();
        Take(
            MaximumMatching.Of(
                waiting.Select(p => new Edge(p.A, p.B, p.Worth.Value * (kept.Contains((p.A, p.B)) ? Kept : 1))),
                room.Length
            ),
            p =>
                p.Worth with
                {
                    Turn = p.Worth.Turn - (Scarcity * Math.Log(Math.Min(partners[p.A], partners[p.B])) / Math.Log(room.Length)),
                }
        );
        bool IsLeft(int person) => turns.Waits(person) && !Reached(person);
        var once = room.Select((r, k) => IsLeft(k) ? Math.Min(1, r) : r).ToArray();
        Take(BMatching.Greedy(Edges(p => IsLeft(p.A) || IsLeft(p.B)), once), p => Turns.After(p.Worth));
        Take(BMatching.Greedy(Edges(_ => true), room), p => Turns.After(Turns.After(p.Worth)));
        return chosen;
    }

    public static Valuation Value(Scene scene)
    {
        var cards = scene.People.Select(p => p.Card).ToArray();
        return new(scene, new Fits(cards, scene.Vectors), new ProfessionDistances(cards), new Network(scene));
    }

    /// <summary>Draws pairs by lot and takes their turns out of <paramref name="room"/>.</summary>
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
