using FsCheck.Fluent;
using Juluo.Networks.Assignment;

namespace Juluo.Networks.Tests.Assignment;

public sealed class MaximumMatchingTests
{
    private static readonly FsCheck.Gen<(Edge[] Pairs, int Nodes)> Cases =
        from nodes in Gen.Choose(2, 9)
        from pairs in Gen.ArrayOf(
            from a in Gen.Choose(0, nodes - 1)
            from b in Gen.Choose(0, nodes - 1)
            from value in Gen.Choose(1, 9)
            select new Edge(a, b, value),
            14
        )
        select (pairs.Where(p => p.A != p.B).ToArray(), nodes);

    [Fact]
    public void As_many_are_reached_as_by_any_choice() =>
        Law.HoldsFor(Cases, x => MaximumMatching.Of(x.Pairs, x.Nodes).Count == Most(x.Pairs, 0, new bool[x.Nodes]));

    [Fact]
    public void Each_is_in_one_pair_and_every_pair_was_a_candidate() =>
        Law.HoldsFor(
            Cases,
            x =>
            {
                var chosen = MaximumMatching.Of(x.Pairs, x.Nodes);
                return chosen.SelectMany(p => new[] { p.A, p.B }).Distinct().Count() == 2 * chosen.Count
                    && chosen.All(c => x.Pairs.Any(p => (p.A, p.B) == (c.A, c.B) || (p.B, p.A) == (c.A, c.B)));
            }
        );

    [Fact]
    public void A_way_round_an_odd_cycle_is_found()
    {
        // A cycle of five with a node beside two of its nodes: greedy takes two edges of the cycle, and three nodes remain, of which no two are adjacent.
        Edge[] pairs = [new(1, 2, 9), new(2, 3, 1), new(3, 4, 9), new(4, 5, 1), new(5, 1, 1), new(0, 1, 1), new(3, 6, 1), new(2, 7, 1)];
        MaximumMatching.Of(pairs, 8).Count.ShouldBe(4);
    }

    [Fact]
    public void Where_greedy_reaches_as_many_it_is_greedy() =>
        MaximumMatching.Of([new(0, 1, 9), new(2, 3, 2), new(0, 2, 1), new(1, 3, 1)], 4).Sum(p => p.Weight).ShouldBe(11);

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => MaximumMatching.Of([], -1));
        Should.Throw<ArgumentOutOfRangeException>(() => MaximumMatching.Of([new(0, 5, 1)], 3));
        Should.Throw<ArgumentException>(() => MaximumMatching.Of([new(1, 1, 1)], 3));
        MaximumMatching.Of([], 0).ShouldBeEmpty();
    }

    private static int Most(Edge[] pairs, int at, bool[] taken)
    {
        if (at == pairs.Length)
        {
            return 0;
        }
        var most = Most(pairs, at + 1, taken);
        var (a, b, _) = pairs[at];
        if (!taken[a] && !taken[b])
        {
            taken[a] = taken[b] = true;
            most = Math.Max(most, 1 + Most(pairs, at + 1, taken));
            taken[a] = taken[b] = false;
        }
        return most;
    }
}
