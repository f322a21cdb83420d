using FsCheck.Fluent;
using Juluo.Networks.Assignment;

namespace Juluo.Networks.Tests.Assignment;

public sealed class BMatchingTests
{
    private static readonly FsCheck.Gen<(Edge[] Pairs, int[] Room)> Cases =
        from nodes in Gen.Choose(2, 7)
        from room in Gen.ArrayOf(Gen.Choose(0, 3), nodes)
        from pairs in Gen.ArrayOf(
            from a in Gen.Choose(0, nodes - 1)
            from b in Gen.Choose(0, nodes - 1)
            from value in Gen.Choose(0, 9)
            select new Edge(a, b, value),
            11
        )
        select (pairs.Where(p => p.A != p.B).DistinctBy(p => (Math.Min(p.A, p.B), Math.Max(p.A, p.B))).ToArray(), room);

    [Fact]
    public void Nobody_is_in_more_pairs_than_they_have_room_for() =>
        Law.HoldsFor(
            Cases,
            x =>
            {
                var chosen = BMatching.Greedy(x.Pairs, x.Room);
                return Enumerable.Range(0, x.Room.Length).All(node => chosen.Count(p => p.A == node || p.B == node) <= x.Room[node]);
            }
        );

    [Fact]
    public void The_total_is_at_least_half_of_the_best_possible() =>
        Law.HoldsFor(Cases, x => BMatching.Greedy(x.Pairs, x.Room).Sum(p => p.Weight) >= Best(x.Pairs, x.Room, 0) / 2);

    [Fact]
    public void A_pair_left_out_has_no_room_on_one_side() =>
        Law.HoldsFor(
            Cases,
            x =>
            {
                var chosen = BMatching.Greedy(x.Pairs, x.Room);
                int Left(int node) => x.Room[node] - chosen.Count(p => p.A == node || p.B == node);
                return x
                    .Pairs.Where(p => p.Weight > 0 && !chosen.Any(c => (c.A, c.B) == (p.A, p.B) || (c.B, c.A) == (p.A, p.B)))
                    .All(p => Left(p.A) == 0 || Left(p.B) == 0);
            }
        );

    [Fact]
    public void The_worst_case_of_the_bound_is_what_it_is()
    {
        // The middle pair is best alone, but its two neighbours together are worth more: greedy keeps 10 of 18.
        BMatching.Greedy([new(0, 1, 9), new(2, 1, 10), new(2, 3, 9)], [1, 1, 1, 1]).ShouldBe([new(1, 2, 10)]);
    }

    [Fact]
    public void A_pair_named_twice_is_introduced_once_and_worthless_pairs_never() =>
        BMatching.Greedy([new(0, 1, 2), new(1, 0, 5), new(0, 2, 0)], [3, 3, 3]).ShouldBe([new(0, 1, 5)]);

    [Fact]
    public void Impossible_input_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => BMatching.Greedy([], [-1]));
        Should.Throw<ArgumentOutOfRangeException>(() => BMatching.Greedy([new(0, 2)], [1, 1]));
        Should.Throw<ArgumentOutOfRangeException>(() => BMatching.Greedy([new(0, 1, double.NaN)], [1, 1]));
        Should.Throw<ArgumentException>(() => BMatching.Greedy([new(1, 1)], [1, 1]));
    }

    private static double Best(Edge[] pairs, int[] room, int from)
    {
        if (from == pairs.Length)
        {
            return 0;
        }
        var (a, b, value) = pairs[from];
        var without = Best(pairs, room, from + 1);
        if (room[a] == 0 || room[b] == 0)
        {
            return without;
        }
        var less = room.ToArray();
        less[a]--;
        less[b]--;
        return Math.Max(without, value + Best(pairs, less, from + 1));
    }
}
