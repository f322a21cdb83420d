using FsCheck.Fluent;
using Juluo.Networks.Temporal;

namespace Juluo.Networks.Tests.Temporal;

public sealed class TemporalTests
{
    [Fact]
    public void Closure_counts_every_pair_once() =>
        Law.HoldsFor(
            from before in Law.AnyGraph.Generator
            from after in Law.AnyGraph.Generator
            select (before, after),
            x =>
            {
                var n = Math.Max(x.before.NodeCount, x.after.NodeCount);
                Graph before = Graph.FromEdges(n, x.before.Edges()),
                    after = Graph.FromEdges(n, x.after.Edges());
                var expected =
                    from a in Enumerable.Range(0, n)
                    from b in Enumerable.Range(a + 1, n - a - 1)
                    where !before.HasEdge(a, b)
                    group after.HasEdge(a, b) by before.CommonNeighbours(a, b) into row
                    select new Closure(row.Key, row.Count(), row.Count(closed => closed));
                return Closure.Between(before, after).Where(row => row.Pairs > 0).ToHashSet().SetEquals(expected);
            }
        );

    [Fact]
    public void Persistence_is_the_share_that_stays()
    {
        Graph before = Graph.FromEdges(4, [new(0, 1), new(1, 2)]),
            after = Graph.FromEdges(4, [new(0, 1), new(2, 3), new(0, 3)]);
        Persistence.Of(before, after).ShouldBe(0.5);
        Persistence.Overlap(before, after).ShouldBe(0.25);
        Persistence.Of(Graph.FromEdges(4, []), after).ShouldBe(double.NaN);
        Should.Throw<ArgumentException>(() => Closure.Between(before, Graph.FromEdges(3, [])));
    }

    [Fact]
    public void News_travels_only_forwards_in_time()
    {
        Contact[] contacts = [new(0, 1, 10, 20), new(1, 2, 30, 40), new(2, 3, 5, 8)];
        Reachability.Within(4, contacts, 0, 100).ShouldBe([2, 2, 2, 2]);
        Reachability.Within(4, contacts, 25, 100).ShouldBe([0, 1, 1, 0]);
        Reachability.Within(4, contacts, 0, 30).ShouldBe([1, 1, 1, 1]);
    }

    [Fact]
    public void News_travels_through_a_circle_at_one_moment_but_not_after_it_has_parted()
    {
        Contact[] meeting = [new(0, 1, 0, 100), new(1, 2, 50, 60), new(2, 3, 60, 60)];
        Reachability.Within(4, meeting, 0, 200).ShouldBe([3, 3, 3, 1]);
    }

    [Fact]
    public void Reach_agrees_with_the_earliest_arrival_of_each_source() =>
        Law.HoldsFor(
            Gen.ArrayOf(
                from a in Gen.Choose(0, 5)
                from b in Gen.Choose(0, 5)
                from start in Gen.Choose(0, 20)
                from length in Gen.Choose(0, 6)
                select (a, b, start, length)
            ),
            rows =>
            {
                var contacts = rows.Where(r => r.a != r.b).Select(r => new Contact(r.a, r.b, r.start, r.start + r.length)).ToArray();
                var reached = Reachability.Within(6, contacts, 3, 18);
                return Enumerable
                    .Range(0, 6)
                    .All(source => reached[source] == Arrivals(contacts, source, 3, 18).Count(double.IsFinite) - 1);
            }
        );

    [Fact]
    public void A_contact_that_cannot_be_is_refused()
    {
        Should.Throw<ArgumentException>(() => Reachability.Within(2, [new(0, 0, 1, 2)], 0, 9));
        Should.Throw<ArgumentException>(() => Reachability.Within(2, [new(0, 1, double.NaN, 2)], 0, 9));
    }

    private static double[] Arrivals(Contact[] contacts, int source, double from, double until)
    {
        var arrival = Enumerable.Repeat(double.PositiveInfinity, 6).ToArray();
        arrival[source] = from;
        for (var changed = true; changed; )
        {
            changed = false;
            foreach (var c in contacts)
            {
                foreach (var (giver, taker) in new[] { (c.A, c.B), (c.B, c.A) })
                {
                    var at = Math.Max(c.Start, arrival[giver]);
                    if (at < until && (at < c.End || at.Equals(c.Start)) && at < arrival[taker])
                    {
                        arrival[taker] = at;
                        changed = true;
                    }
                }
            }
        }
        return arrival;
    }

    [Fact]
    public void From_some_sources_it_comes_as_far_as_from_each_of_them_among_all()
    {
        Contact[] contacts = [.. Enumerable.Range(0, 99).Select(k => new Contact(k, k + 1, k, k + 0.5))];
        var all = Reachability.Within(100, contacts, 0, 200);
        int[] sources = [70, 3, 99, 0];
        Reachability.From(sources, 100, contacts, 0, 200).ShouldBe(sources.Select(source => all[source]));
        all[0].ShouldBe(99);
        all[70].ShouldBe(30, "back to whoever was met at the same moment, and on to all after");
        Should.Throw<ArgumentOutOfRangeException>(() => Reachability.From([100], 100, contacts, 0, 200));
        Should.Throw<ArgumentOutOfRangeException>(() => Reachability.From([-1], 100, contacts, 0, 200));
        Should.Throw<OperationCanceledException>(() =>
            Reachability.From([0], 100, contacts, 0, 200, stop: new CancellationToken(canceled: true))
        );
    }

    [Fact]
    public void A_closure_says_how_likely_it_is()
    {
        new Closure(2, 8, 2).Probability.ShouldBe(0.25);
        new Closure(2, 0, 0).Probability.ShouldBe(double.NaN);
    }

    [Fact]
    public void Long_walks_through_time_tell_how_far_they_are()
    {
        var told = new Told();
        Reachability.Within(9, Enumerable.Range(0, 4_500).Select(k => new Contact(k % 9, (k + 1) % 9, k, k)), 0, 9_000, told);
        told.ShouldHaveRisenToOne();
        told.Heard.Count.ShouldBe(5);
        var nothing = new Told();
        Reachability.Within(0, [], 0, 1, nothing);
        nothing.Heard.ShouldBe([1]);
    }
}
