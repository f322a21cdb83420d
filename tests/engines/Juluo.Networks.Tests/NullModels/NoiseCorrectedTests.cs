using Juluo.Networks.NullModels;

namespace Juluo.Networks.Tests.NullModels;

public sealed class NoiseCorrectedTests
{
    // Two busy people with a tie as strong as they are busy, and two quiet ones who have only each other.
    private static readonly Graph Offices = Graph.FromEdges(
        6,
        [new(0, 1, 10), new(0, 2, 30), new(1, 3, 30), new(2, 3, 20), new(4, 5, 3), new(0, 4, 1)]
    );

    [Fact]
    public void A_weak_tie_of_the_quiet_stands_out_and_a_strong_one_of_the_busy_does_not()
    {
        var scored = NoiseCorrected.Of(Offices);
        // n = 188, and 4 has 4, 5 has 3: lift 188 · 3 / 12 = 47.
        scored.Scores[Offices.EdgeIndex(4, 5)].ShouldBe(46 / 48.0, 1e-12);
        // 0 has 41, 1 has 40: lift 188 · 10 / 1640 = 1.146…
        var lift = 1880 / 1640.0;
        scored.Scores[Offices.EdgeIndex(0, 1)].ShouldBe((lift - 1) / (lift + 1), 1e-12);
        scored.Backbone().HasEdge(4, 5).ShouldBeTrue();
        scored.Backbone().HasEdge(0, 1).ShouldBeFalse();
        scored.Backbone(0).EdgeCount.ShouldBe(scored.Scores.ToArray().Count(score => score > 0));
        scored.Backbone(double.PositiveInfinity).EdgeCount.ShouldBe(0);
        scored.Backbone().Weight(4, 5).ShouldBe(3);
    }

    [Fact]
    public void The_threshold_is_a_number_of_standard_deviations()
    {
        var scored = NoiseCorrected.Of(Offices);
        var at = Offices.EdgeIndex(0, 2);
        var deviationsAbove = scored.Scores[at] / scored.Deviations[at];
        deviationsAbove.ShouldBeGreaterThan(0);
        scored.Backbone(deviationsAbove * 0.999).HasEdge(0, 2).ShouldBeTrue();
        scored.Backbone(deviationsAbove * 1.001).HasEdge(0, 2).ShouldBeFalse();
        Should.Throw<ArgumentOutOfRangeException>(() => scored.Backbone(-0.1));
        Should.Throw<ArgumentOutOfRangeException>(() => scored.Backbone(double.NaN));
    }

    [Fact]
    public void An_edge_that_could_not_be_otherwise_says_nothing()
    {
        // Everything leads to 0: each edge is the whole strength of its other end.
        var test = NoiseCorrected.Of(Graph.FromEdges(3, [new(1, 0, 0.1), new(2, 0, 0.7)], directed: true));
        test.Scores.ToArray().ShouldBe([0, 0]);
        test.Deviations.ToArray().ShouldBe([0, 0]);
        test.Test().PValues.ToArray().ShouldBe([1, 1]);
        test.Backbone(0).EdgeCount.ShouldBe(0);
    }

    [Fact]
    public void Weights_that_are_no_numbers_of_events_are_refused()
    {
        var shares = Graph.FromEdges(4, [new(0, 1, 0.2), new(1, 2, 0.3)]);
        Should.Throw<ArgumentException>(() => NoiseCorrected.Of(shares)).Message.ShouldContain("scale them up");
        NoiseCorrected.Of(shares.Reweight(e => e.Weight * 1.001)).Scores.Length.ShouldBe(2);
        NoiseCorrected.Of(Graph.FromEdges(0, [])).Backbone().NodeCount.ShouldBe(0);
        NoiseCorrected.Of(Graph.FromEdges(1, [])).Test().PValues.Length.ShouldBe(0);
    }

    [Fact]
    public void Names_and_lonely_nodes_change_nothing() =>
        Law.Holds(graph =>
        {
            if (graph.TotalWeight <= 0.5)
            {
                return true;
            }
            var scored = NoiseCorrected.Of(graph);
            var names = Law.Reversal(graph.NodeCount);
            var renamed = graph.Renamed(names);
            var other = NoiseCorrected.Of(renamed);
            var wider = NoiseCorrected.Of(graph.WithIsolatedNode());
            return graph
                .Edges()
                .Select((edge, at) => (at, Renamed: renamed.EdgeIndex(names[edge.A], names[edge.B])))
                .All(x =>
                    other.Scores[x.Renamed].Near(scored.Scores[x.at])
                    && other.Deviations[x.Renamed].Near(scored.Deviations[x.at])
                    && wider.Scores[x.at].Equals(scored.Scores[x.at])
                    && wider.Deviations[x.at].Equals(scored.Deviations[x.at])
                    && scored.Scores[x.at] is > -1 and < 1
                );
        });

    [Fact]
    public void Turning_every_edge_round_changes_no_score() =>
        Law.Holds(graph =>
        {
            var directed = Graph.FromEdges(
                graph.NodeCount,
                graph.Edges().Append(new(0, graph.NodeCount - 1, 2)).Where(e => e.A != e.B && e.B > 0),
                directed: true
            );
            if (directed.TotalWeight <= 1)
            {
                return true;
            }
            var (there, back) = (NoiseCorrected.Of(directed), NoiseCorrected.Of(directed.Reverse()));
            return directed
                .Edges()
                .Select((edge, at) => (at, Back: back.Graph.EdgeIndex(edge.B, edge.A)))
                .All(x => back.Scores[x.Back].Near(there.Scores[x.at]));
        });
}
