using Juluo.Networks.Drawing;

namespace Juluo.Networks.Tests.Drawing;

public sealed class LayoutTests
{
    [Fact]
    public void The_same_graph_is_drawn_the_same() =>
        Law.Holds(graph =>
            Layout.Of(graph).SequenceEqual(Layout.Of(graph)) && Layout.Of(graph).All(p => double.IsFinite(p.X) && double.IsFinite(p.Y))
        );

    [Fact]
    public void A_chain_is_drawn_almost_straight_and_no_two_people_coincide()
    {
        var chain = Graph.FromEdges(6, Enumerable.Range(0, 5).Select(k => new Edge(k, k + 1)));
        var points = Layout.Of(chain);
        StressMajorisation.Stress(chain, points).ShouldBeLessThan(0.02);
        var star = Layout.Of(OracleGraphs.Get("star").Graph);
        (from a in star from b in star where a != b select Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y))
            .Min()
            .ShouldBeGreaterThan(0.2);
    }

    [Fact]
    public void Starting_from_last_week_moves_the_picture_little()
    {
        var (graph, _) = OracleGraphs.Get("blocks");
        var last = Layout.Of(graph);
        var now = Layout.Of(
            Graph.FromEdges(91, graph.Edges().Append(new(90, 0)).Append(new(90, 1)).Append(new(3, 70))),
            [.. last, new(double.NaN, double.NaN)]
        );
        Enumerable.Range(0, 90).Average(k => Math.Abs(now[k].X - last[k].X) + Math.Abs(now[k].Y - last[k].Y)).ShouldBeLessThan(0.25);
        Math.Abs(now[90].X - now[0].X).ShouldBeLessThan(3);
    }

    [Fact]
    public void Nobody_and_one_person_are_drawn_and_too_many_are_refused()
    {
        Layout.Of(Graph.FromEdges(0, [])).ShouldBeEmpty();
        Layout.Of(Graph.FromEdges(1, [])).Length.ShouldBe(1);
        Layout.Of(Graph.FromEdges(2, [])).Distinct().Count().ShouldBe(2);
        Should.Throw<ArgumentOutOfRangeException>(() => StressMajorisation.Of(new GraphBuilder(2_001).Build()));
        Should.Throw<ArgumentOutOfRangeException>(() => Layout.Of(Graph.FromEdges(2, []), iterations: -1));
        Should.Throw<ArgumentException>(() => Layout.Of(Graph.FromEdges(2, []), [new(0, 0)])).Message.ShouldContain("not 1");
    }

    [Fact]
    public void Up_to_two_thousand_nodes_stress_is_majorised_and_above_forces_are_at_work()
    {
        var blocks = OracleGraphs.Get("blocks").Graph;
        Layout.Of(blocks, iterations: 3).ShouldBe(StressMajorisation.Of(blocks, iterations: 3));
        var ring = Graph.FromEdges(2_001, Enumerable.Range(0, 2_001).Select(k => new Edge(k, (k + 1) % 2_001, 1 + k % 2)));
        Layout.Of(ring, iterations: 3).ShouldBe(ForceAtlas2.Of(ring.WithoutWeights(), iterations: 3));
        Layout.Of(ring, Layout.Of(ring, iterations: 3), iterations: 0).ShouldBe(Layout.Of(ring, iterations: 3));
    }

    [Fact]
    public void It_says_how_far_it_is_and_stops_when_told()
    {
        var told = new Told();
        Layout.Of(OracleGraphs.Get("blocks").Graph, iterations: 4, progress: told);
        told.Heard.ShouldBe([0, 0.25, 0.5, 0.75, 1]);
        var nobody = new Told();
        Layout.Of(Graph.FromEdges(0, []), progress: nobody);
        nobody.Heard.ShouldBe([1]);
        Should.Throw<OperationCanceledException>(() => Layout.Of(OracleGraphs.Get("blocks").Graph, stop: new(true)));
    }
}
