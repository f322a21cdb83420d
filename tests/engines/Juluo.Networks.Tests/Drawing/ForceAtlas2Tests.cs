using Juluo.Networks.Drawing;

namespace Juluo.Networks.Tests.Drawing;

public sealed class ForceAtlas2Tests
{
    private static readonly Graph Blocks = OracleGraphs.Get("blocks").Graph;

    [Fact]
    public void Every_node_has_a_place_and_threads_do_not_matter_to_the_last_bit() =>
        Law.Holds(graph =>
        {
            var points = ForceAtlas2.Of(graph, iterations: 30, threads: 1);
            return points.Length == graph.NodeCount
                && points.All(IsFinite)
                && points.Distinct().Count() == points.Length
                && points.SequenceEqual(ForceAtlas2.Of(graph, iterations: 30, threads: 3));
        });

    [Fact]
    public void A_larger_network_is_drawn_the_same_by_one_thread_and_by_several_and_otherwise_by_another_seed()
    {
        var graph = Scattered(2_500);
        var points = ForceAtlas2.Of(graph, iterations: 20, threads: 1);
        ForceAtlas2.Of(graph, iterations: 20, threads: 4).ShouldBe(points);
        ForceAtlas2.Of(graph, iterations: 20, seed: 1).ShouldNotBe(points);
    }

    [Fact]
    public void Groups_lie_together_and_a_step_is_one_or_two_units_long()
    {
        var points = ForceAtlas2.Of(Blocks, iterations: 300);
        double Mean(bool inside) =>
            (
                from a in Enumerable.Range(0, 90)
                from b in Enumerable.Range(0, a)
                where a / 30 == b / 30 == inside
                select Distance(points, a, b)
            ).Average();
        Mean(inside: true).ShouldBeLessThan(0.6 * Mean(inside: false));
        Blocks.Edges().Average(e => Distance(points, e.A, e.B)).ShouldBeInRange(0.7, 2);
        points.Average(p => p.X).ShouldBe(0, 1e-9);
        points.Average(p => p.Y).ShouldBe(0, 1e-9);
    }

    [Fact]
    public void A_strong_tie_is_drawn_shorter()
    {
        var chain = ForceAtlas2.Of(Graph.FromEdges(3, [new(0, 1, 9), new(1, 2, 1)]), iterations: 200);
        Distance(chain, 0, 1).ShouldBeLessThan(0.7 * Distance(chain, 1, 2));
        // Twice as strong everywhere gives the same picture.
        ForceAtlas2.Of(Graph.FromEdges(3, [new(0, 1, 18), new(1, 2, 2)]), iterations: 200).ShouldBe(chain);
    }

    [Fact]
    public void At_rest_nothing_is_left_of_the_forces()
    {
        // Two joined nodes of mass 2 at distance d: d of drawing and pull · 2 · d/2 against push · 4 / d, with push = 4 · 1/4 and pull = push · 4 / 8.
        var pair = ForceAtlas2.Of(Graph.FromEdges(2, [new(0, 1, 3)]), iterations: 200);
        Distance(pair, 0, 1).ShouldBe(Math.Sqrt(4 / 1.5), 1e-3);
    }

    [Fact]
    public void From_last_weeks_positions_one_new_tie_moves_little()
    {
        var graph = Scattered(2_200);
        var last = ForceAtlas2.Of(graph, iterations: 300);
        // The picture is not quite at rest yet; the test measures the additional effect of the tie.
        var same = ForceAtlas2.Of(graph, last, iterations: 20);
        var now = ForceAtlas2.Of(graph.Rebuild(2_200, graph.Edges().Append(new(3, 1_500)), false), last, iterations: 20);
        var wide = last.Average(p => Math.Sqrt(p.X * p.X + p.Y * p.Y));
        Enumerable.Range(0, 2_200).Average(k => Moved(now[k], last[k])).ShouldBeLessThan(0.05 * wide);
        Enumerable.Range(0, 2_200).Average(k => Moved(now[k], same[k])).ShouldBeLessThan(0.02 * wide);
    }

    [Fact]
    public void A_newcomer_begins_among_those_they_know()
    {
        var last = ForceAtlas2.Of(Blocks, iterations: 300);
        var graph = Graph.FromEdges(91, Blocks.Edges().Append(new(90, 0)).Append(new(90, 1)));
        var now = ForceAtlas2.Of(graph, [.. last, new(double.NaN, double.NaN)], iterations: 1);
        Moved(now[90], new((last[0].X + last[1].X) / 2, (last[0].Y + last[1].Y) / 2)).ShouldBeLessThan(1);
    }

    [Fact]
    public void Those_without_ties_lie_around_the_others_and_not_upon_each_other()
    {
        var graph = Graph.FromEdges(120, Blocks.Edges());
        var points = ForceAtlas2.Of(graph, iterations: 50);
        var widest = points.Take(90).Max(p => Math.Sqrt(p.X * p.X + p.Y * p.Y));
        points.Skip(90).Min(p => Math.Sqrt(p.X * p.X + p.Y * p.Y)).ShouldBe(widest + 1, 1e-9);
        points.Skip(90).Max(p => Math.Sqrt(p.X * p.X + p.Y * p.Y)).ShouldBe(Math.Sqrt((widest + 1) * (widest + 1) + 14.5), 1e-9);
        (from a in Enumerable.Range(90, 30) from b in Enumerable.Range(90, a - 90) select Distance(points, a, b))
            .Min()
            .ShouldBeGreaterThan(0.5);
        points.Take(90).ShouldBe(ForceAtlas2.Of(graph, iterations: 50, threads: 1).Take(90));
        var alone = ForceAtlas2.Of(Graph.FromEdges(3, []));
        alone.Distinct().Count().ShouldBe(3);
        alone[0].ShouldBe(new Point(0, 0));
        alone[2].X.ShouldBe(Math.Cos(2 * Math.PI * (3 - Math.Sqrt(5))), 1e-12);
    }

    [Fact]
    public void Nodes_on_one_point_or_beyond_all_bounds_come_apart()
    {
        var graph = Blocks;
        var heap = ForceAtlas2.Of(graph, [.. Enumerable.Repeat(new Point(3, 4), 90)], iterations: 60);
        heap.All(IsFinite).ShouldBeTrue();
        heap.Distinct().Count().ShouldBe(90);
        (from a in Enumerable.Range(0, 90) from b in Enumerable.Range(0, a) select Distance(heap, a, b))
            .Min()
            .ShouldBeGreaterThan(1e-3);
        Point[] wild =
        [
            .. Enumerable
                .Range(0, 90)
                .Select(k =>
                    (k % 4) switch
                    {
                        0 => new Point(double.MaxValue, -double.MaxValue),
                        1 => new Point(double.PositiveInfinity, 0),
                        2 => new Point(1e9, -1e9),
                        _ => new Point(0, 0),
                    }
                ),
        ];
        ForceAtlas2.Of(graph, wild, iterations: 60).All(IsFinite).ShouldBeTrue();
        StressMajorisation.Of(graph, wild, iterations: 60).All(IsFinite).ShouldBeTrue();
    }

    [Fact]
    public void Far_away_nodes_push_as_one_within_a_few_per_cent()
    {
        var random = new Random(8);
        Point[] points = [.. Enumerable.Range(0, 400).Select(_ => new Point(random.NextDouble() * 90, random.NextDouble() * 60))];
        double[] masses = [.. points.Select(_ => 1.0 + random.Next(9))];
        var tree = new QuadTree(points, masses);
        tree.Build();
        var errors = new double[points.Length];
        for (var node = 0; node < points.Length; node++)
        {
            double pushX = 0,
                pushY = 0;
            for (var other = 0; other < points.Length; other++)
            {
                var distance = Distance(points, node, other);
                pushX += other == node ? 0 : masses[other] * (points[node].X - points[other].X) / (distance * distance);
                pushY += other == node ? 0 : masses[other] * (points[node].Y - points[other].Y) / (distance * distance);
            }
            errors[node] = Moved(tree.PushOn(node), new(pushX, pushY)) / Moved(new(pushX, pushY), new(0, 0));
        }
        errors.Average().ShouldBeInRange(1e-6, 0.04);
        errors.Order().ElementAt(380).ShouldBeLessThan(0.1);
    }

    [Fact]
    public void Two_nodes_push_each_other_exactly_and_those_on_one_point_as_if_a_little_apart()
    {
        var tree = new QuadTree([new(0, 0), new(3, 4)], [2, 5]);
        tree.Build();
        tree.PushOn(0).ShouldBe(new(-5 * 3 / 25.0, -5 * 4 / 25.0));
        tree.PushOn(1).ShouldBe(new(2 * 3 / 25.0, 2 * 4 / 25.0));
        var heap = new QuadTree([new(1, 1), new(1, 1), new(1, 1)], [2, 5, 1]);
        heap.Build();
        heap.PushOn(0).X.ShouldBe(6 / 1e-3, 1e-6);
        heap.PushOn(1).Y.ShouldBe(3 * Math.Sin(1) / 1e-3, 1e-6);
        var lone = new QuadTree([new(7, 7)], [1]);
        lone.Build();
        lone.PushOn(0).ShouldBe(new(0, 0));
    }

    [Fact]
    public void It_says_how_far_it_is_and_stops_when_told_and_refuses_what_cannot_be()
    {
        var told = new Told();
        ForceAtlas2.Of(Blocks, iterations: 4, progress: told);
        told.Heard.ShouldBe([0, 0.25, 0.5, 0.75, 1]);
        Should.Throw<OperationCanceledException>(() => ForceAtlas2.Of(Blocks, stop: new(true)));
        Should.Throw<ArgumentOutOfRangeException>(() => ForceAtlas2.Of(Blocks, iterations: -1));
        Should.Throw<ArgumentOutOfRangeException>(() => ForceAtlas2.Of(Blocks, threads: 0));
        Should.Throw<ArgumentException>(() => ForceAtlas2.Of(Blocks, [new(0, 0)]));
        ForceAtlas2.Of(Graph.FromEdges(0, [])).ShouldBeEmpty();
        ForceAtlas2.Of(Graph.FromEdges(1, [])).ShouldBe([new(0, 0)]);
    }

    [Fact]
    public void Directions_do_not_count()
    {
        var directed = Graph.FromEdges(4, [new(0, 1), new(2, 1), new(3, 2)], directed: true);
        ForceAtlas2.Of(directed).ShouldBe(ForceAtlas2.Of(directed.ToUndirected()));
        StressMajorisation.Of(directed).ShouldBe(StressMajorisation.Of(directed.ToUndirected()));
        StressMajorisation.Stress(directed, Layout.Of(directed)).ShouldBeLessThan(0.1);
    }

    private static Graph Scattered(int nodes)
    {
        var random = new Random(3);
        return Graph.FromEdges(
            nodes,
            Enumerable
                .Range(0, 4 * nodes)
                .Select(_ => (A: random.Next(nodes), Off: 1 + random.Next(20)))
                .Select(x => new Edge(x.A, (x.A + x.Off) % nodes))
        );
    }

    private static bool IsFinite(Point point) => double.IsFinite(point.X) && double.IsFinite(point.Y);

    private static double Distance(Point[] points, int a, int b) => Moved(points[a], points[b]);

    private static double Moved(Point a, Point b) => Math.Sqrt(Math.Pow(a.X - b.X, 2) + Math.Pow(a.Y - b.Y, 2));
}
