using Juluo.Networks.Groups;

namespace Juluo.Networks.Tests.Groups;

public sealed class RichClubTests
{
    [Fact]
    public void The_share_of_pairs_is_taken_among_nodes_of_more_than_so_many_ties()
    {
        // Degrees 2, 2, 3, 1.
        var paw = Graph.FromEdges(4, [new(0, 1, 5), new(1, 2), new(0, 2), new(2, 3)]);
        RichClub.Of(paw).ShouldBe([4 / 6.0, 1, double.NaN, double.NaN]);
        RichClub.Of(Graph.FromEdges(0, [])).ShouldBe([double.NaN]);
        RichClub.Of(Graph.FromEdges(2, [])).ShouldBe([double.NaN]);
        RichClub.Of(Graph.FromEdges(3, [new(0, 1)])).ShouldBe([1, double.NaN]);
        Should.Throw<NotSupportedException>(() => RichClub.Of(Graph.FromEdges(2, [new(0, 1)], directed: true)));
    }

    [Fact]
    public void At_none_it_is_the_density_of_those_with_ties() =>
        Law.Holds(graph =>
        {
            int[] known = [.. Enumerable.Range(0, graph.NodeCount).Where(node => graph.Degree(node) > 0)];
            return known.Length < 2 || RichClub.Of(graph)[0].Near(graph.Subgraph(known).Density);
        });

    [Fact]
    public void Where_ties_leave_no_choice_it_is_what_chance_gives()
    {
        var star = OracleGraphs.Get("star").Graph;
        Rounded(RichClub.Normalised(star, samples: 3)).ShouldBe([1, .. Enumerable.Repeat(double.NaN, 8)]);
        Rounded(RichClub.Normalised(OracleGraphs.Get("clique").Graph, samples: 3)).ShouldBe([1, 1, 1, 1, 1, 1, double.NaN]);
    }

    [Fact]
    public void A_club_of_the_well_connected_stands_out_and_threads_change_nothing()
    {
        // Two hubs that know each other, with twelve people each; rewired, the hubs are seldom adjacent.
        var hubs = Graph.FromEdges(26, [new(0, 1), .. Enumerable.Range(2, 24).Select(node => new Edge(node % 2, node))]);
        RichClub.Of(hubs)[1].ShouldBe(1);
        var one = RichClub.Normalised(hubs, samples: 10, threads: 1);
        RichClub.Normalised(hubs, samples: 10, threads: 3).ShouldBe(one);
        one[0].ShouldBe(1, 1e-12);
        one[1].ShouldBeGreaterThanOrEqualTo(1);
        Should.Throw<ArgumentOutOfRangeException>(() => RichClub.Normalised(hubs, samples: 0));
        Should.Throw<ArgumentOutOfRangeException>(() => RichClub.Normalised(hubs, threads: 0));
        Should.Throw<OperationCanceledException>(() => RichClub.Normalised(hubs, stop: new CancellationToken(canceled: true)));
    }

    private static double[] Rounded(double[] values) => [.. values.Select(value => Math.Round(value, 12))];
}
