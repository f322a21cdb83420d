using Juluo.Networks.Centrality;

namespace Juluo.Networks.Tests.Centrality;

public sealed class EigenvectorTests
{
    [Fact]
    public void A_node_counts_for_as_much_as_its_neighbours_over_the_eigenvalue() =>
        Law.Holds(graph => graph.EdgeCount == 0 || IsEigenvector(graph, Eigenvector.Of(graph)));

    [Fact]
    public void With_direction_it_has_it_from_those_that_lead_to_it() =>
        Law.HoldsFor(
            PageRankTests.AnyDirected,
            graph =>
            {
                var centrality = Eigenvector.Of(graph);
                return centrality.All(double.IsNaN) || IsEigenvector(graph, centrality);
            }
        );

    [Fact]
    public void Renaming_people_renames_it_and_somebody_whom_nobody_knows_changes_nothing() =>
        Law.Holds(graph =>
        {
            var names = Law.Reversal(graph.NodeCount);
            var (centrality, renamed, more) = (
                Eigenvector.Of(graph),
                Eigenvector.Of(graph.Renamed(names)),
                Eigenvector.Of(graph.WithIsolatedNode())
            );
            return graph.EdgeCount == 0
                || Enumerable
                    .Range(0, graph.NodeCount)
                    .All(node => centrality[node].Near(renamed[names[node]], 1e-8) && centrality[node].Near(more[node], 1e-12))
                    && more[^1] == 0;
        });

    [Fact]
    public void The_middle_of_a_star_counts_for_the_root_of_its_ends_though_the_graph_is_bipartite()
    {
        var star = Eigenvector.Of(Graph.FromEdges(5, [new(0, 1), new(0, 2), new(0, 3), new(0, 4)]));
        star.ShouldBe([1, 0.5, 0.5, 0.5, 0.5], 1e-12);
        Eigenvector.Of(Graph.FromEdges(2, [new(0, 1, 3)])).ShouldBe([1, 1], 1e-12);
    }

    [Fact]
    public void Of_a_long_path_it_is_a_half_wave()
    {
        const int Nodes = 60;
        var path = Eigenvector.Of(Graph.FromEdges(Nodes, Enumerable.Range(0, Nodes - 1).Select(k => new Edge(k, k + 1))));
        for (var node = 0; node < Nodes; node++)
        {
            path[node].ShouldBe(Math.Sin(Math.PI * (node + 1) / (Nodes + 1)) / Math.Sin(Math.PI * 30 / (Nodes + 1)), 1e-9);
        }
    }

    [Fact]
    public void Only_the_strongest_piece_counts_and_equal_pieces_count_alike()
    {
        Eigenvector.Of(Graph.FromEdges(5, [new(0, 1, 2), new(2, 3), new(3, 4)])).ShouldBe([1, 1, 0, 0, 0], 1e-12);
        Eigenvector.Of(Graph.FromEdges(5, [new(0, 1), new(3, 4)])).ShouldBe([1, 1, 0, 1, 1], 1e-12);
    }

    [Fact]
    public void What_flows_from_a_circle_is_counted_and_swings_are_stilled()
    {
        // A cycle of two and one of three; a node that leads to a cycle as strong as itself has nothing, because the values there would grow without end.
        var circles = Graph.FromEdges(
            7,
            [new(0, 1), new(1, 0), new(1, 2), new(2, 3), new(3, 4), new(4, 2), new(4, 5), new(5, 6)],
            directed: true
        );
        Eigenvector.Of(circles).ShouldBe([0, 0, 1, 1, 1, 1, 1], 1e-12);
        // Twice as strong, the first passes half to each next, and the second cycle circulates a part of it.
        var strong = Eigenvector.Of(circles.Reweight(edge => edge.A < 2 && edge.B < 2 ? 2 : 1));
        strong.ShouldBe([1, 1, 4 / 7.0, 2 / 7.0, 1 / 7.0, 1 / 14.0, 1 / 28.0], 1e-12);
    }

    [Fact]
    public void Where_nothing_comes_back_to_anybody_there_is_none()
    {
        Eigenvector.Of(Graph.FromEdges(0, [])).ShouldBeEmpty();
        Eigenvector.Of(Graph.FromEdges(2, [])).ShouldBe([double.NaN, double.NaN]);
        Eigenvector.Of(Graph.FromEdges(2, [new(0, 1)], directed: true)).ShouldBe([double.NaN, double.NaN]);
    }

    [Fact]
    public void Progress_is_told_piece_by_piece_and_work_can_be_stopped()
    {
        var pieces = Graph.FromEdges(6, [new(0, 1), new(2, 3), new(4, 5)]);
        var told = new Told();
        Eigenvector.Of(pieces, told);
        told.Heard.ShouldBe([1 / 3.0, 2 / 3.0, 1]);
        Should.Throw<OperationCanceledException>(() => Eigenvector.Of(pieces, stop: new CancellationToken(canceled: true)));
    }

    private static bool IsEigenvector(Graph graph, double[] centrality)
    {
        double[] got =
        [
            .. Enumerable
                .Range(0, graph.NodeCount)
                .Select(node =>
                    Enumerable
                        .Range(0, graph.InDegree(node))
                        .Sum(at => centrality[graph.Predecessors(node)[at]] * graph.InWeights(node)[at])
                ),
        ];
        var value = got[Array.IndexOf(centrality, centrality.Max())];
        return centrality.Max() == 1
            && centrality.Min() >= 0
            && Enumerable.Range(0, got.Length).All(node => got[node].Near(value * centrality[node], 1e-9));
    }
}
