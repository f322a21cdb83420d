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

    [Fact]
    public void The_exact_total_is_the_best_possible() =>
        Law.HoldsFor(
            Cases,
            x =>
            {
                var chosen = BMatching.Exact(x.Pairs, x.Room);
                return chosen.Sum(p => p.Weight).Near(Best(x.Pairs, x.Room, 0))
                    && chosen.All(p => p.A < p.B && p.Weight > 0 && x.Pairs.Any(q => (q.A, q.B) == (p.A, p.B) || (q.B, q.A) == (p.A, p.B)))
                    && chosen.Distinct().Count() == chosen.Count
                    && Enumerable.Range(0, x.Room.Length).All(node => chosen.Count(p => p.A == node || p.B == node) <= x.Room[node]);
            }
        );

    [Fact]
    public void Exact_finds_what_greedy_misses_and_lists_the_best_first()
    {
        BMatching.Exact([new(1, 0, 8), new(2, 1, 10), new(2, 3, 9)], [1, 1, 1, 1]).ShouldBe([new(2, 3, 9), new(0, 1, 8)]);
        BMatching.Exact([new(0, 1, 8), new(2, 1, 10), new(2, 3, 9)], [1, 2, 1, 1]).ShouldBe([new(1, 2, 10), new(0, 1, 8)]);
        BMatching.Exact([new(0, 1, 8), new(2, 1, 10), new(2, 3, 9)], [1, 0, 1, 1]).ShouldBe([new(2, 3, 9)]);
        BMatching.Exact([], [1, 1]).ShouldBeEmpty();
        BMatching.Exact([], []).ShouldBeEmpty();
        // Among two best totals, the one with fewer introductions.
        BMatching.Exact([new(0, 1, 2), new(1, 2, 4), new(2, 3, 2)], [1, 1, 1, 1]).ShouldBe([new(1, 2, 4)]);
    }

    [Fact]
    public void Many_small_pieces_are_no_hardship_and_neither_are_many_circles_of_three()
    {
        // Cycles of three, where the bound by halves is far from tight: each gives one pair, joined by weak pairs into one component.
        var circles = Enumerable
            .Range(0, 16)
            .SelectMany(k => new Edge[] { new(3 * k, 3 * k + 1, 4), new(3 * k + 1, 3 * k + 2, 4), new(3 * k, 3 * k + 2, 4) });
        var joined = circles.Concat(Enumerable.Range(0, 15).Select(k => new Edge(3 * k + 2, 3 * k + 3, 1))).ToArray();
        joined.Length.ShouldBe(63);
        int[] room = [.. Enumerable.Repeat(1, 48)];
        BMatching.Exact(joined, room).Sum(p => p.Weight).ShouldBe(16 * 4 + 7 * 1 + 1);
        BMatching.Exact(circles.Append(new(48, 49, 1)), [.. room, 1, 1]).Sum(p => p.Weight).ShouldBe(65);
    }

    [Fact]
    public void The_largest_dense_piece_is_matched_as_well()
    {
        // Everyone with everyone among eleven, two each, repeated values.
        var pairs = (
            from a in Enumerable.Range(0, 11)
            from b in Enumerable.Range(a + 1, 10 - a)
            select new Edge(a, b, 1 + (a * 7 + b * 3) % 5)
        ).ToArray();
        pairs.Length.ShouldBe(55);
        var chosen = BMatching.Exact(pairs, [.. Enumerable.Repeat(2, 11)]);
        chosen.Count.ShouldBe(11);
        chosen.Sum(p => p.Weight).ShouldBeGreaterThanOrEqualTo(BMatching.Greedy(pairs, [.. Enumerable.Repeat(2, 11)]).Sum(p => p.Weight));
    }

    [Fact]
    public void A_piece_too_large_for_exact_is_refused_with_advice()
    {
        var star = Enumerable.Range(1, 65).Select(k => new Edge(0, k)).ToArray();
        int[] room = [.. Enumerable.Repeat(1, 66)];
        Should.Throw<ArgumentException>(() => BMatching.Exact(star, room)).Message.ShouldContain("Leave out weak ones");
        BMatching.Exact(star[..64], room).Count.ShouldBe(1);
        BMatching.Exact(star, [.. room[..65], 0]).Count.ShouldBe(1, "who has no room does not count");
        Should.Throw<OperationCanceledException>(() => BMatching.Exact(star[..3], room, new CancellationToken(true)));
        Should.Throw<ArgumentOutOfRangeException>(() => BMatching.Exact([], [-1]));
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

    [Fact]
    public void A_candidate_outside_is_refused_with_the_last_number_that_is_inside() =>
        Should.Throw<ArgumentOutOfRangeException>(() => BMatching.Greedy([new(0, 3, 1)], [1, 1, 1])).Message.ShouldContain("0 … 2");
}
