using FsCheck.Fluent;

namespace Juluo.Networks.Tests;

public sealed class BipartiteGraphTests
{
    // Five people and three evenings; to one evening a person came alone, and one person never came.
    private static readonly BipartiteGraph Evenings = new(5, 3, [(0, 0), (1, 0), (2, 0), (1, 1), (0, 1), (3, 2), (0, 0)]);

    [Fact]
    public void Both_sides_are_read_in_order_and_twice_is_once()
    {
        Evenings.EdgeCount.ShouldBe(6);
        Evenings.OfLeft(0).ToArray().ShouldBe([0, 1]);
        Evenings.OfRight(0).ToArray().ShouldBe([0, 1, 2]);
        Evenings.OfLeft(4).ToArray().ShouldBeEmpty();
        Should.Throw<ArgumentOutOfRangeException>(() => Evenings.OfRight(3)).Message.ShouldContain("0 … 2");
    }

    [Fact]
    public void People_who_share_evenings_are_tied_by_how_many_or_by_how_few_shared_them()
    {
        Evenings.Project().Edges().ShouldBe([new(0, 1, 2), new(0, 2, 1), new(1, 2, 1)]);
        Evenings.Project(SharedWeight.Newman).Edges().ShouldBe([new(0, 1, 1.5), new(0, 2, 0.5), new(1, 2, 0.5)]);
        Evenings.Turned().Project().Edges().ShouldBe([new(0, 1, 2)]);
    }

    [Fact]
    public void As_one_graph_the_second_kind_follows_the_first()
    {
        var graph = Evenings.ToGraph();
        graph.NodeCount.ShouldBe(8);
        graph.Neighbours(5).ToArray().ShouldBe([0, 1, 2]);
    }

    [Theory]
    [InlineData(5, 0)]
    [InlineData(0, 3)]
    [InlineData(-1, 0)]
    public void An_edge_outside_the_two_kinds_is_refused(int left, int right) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new BipartiteGraph(5, 3, [(left, right)]));

    [Fact]
    public void The_strength_of_a_newman_projection_is_the_number_of_events_shared_with_anybody() =>
        Law.HoldsFor(
            from left in Gen.Choose(1, 8)
            from right in Gen.Choose(1, 8)
            from edges in Gen.ArrayOf(Gen.Zip(Gen.Choose(0, left - 1), Gen.Choose(0, right - 1)))
            select new BipartiteGraph(left, right, edges),
            bipartite =>
            {
                var projected = bipartite.Project(SharedWeight.Newman);
                return Enumerable
                    .Range(0, bipartite.LeftCount)
                    .All(node =>
                    {
                        var shared = bipartite.OfLeft(node).ToArray().Count(right => bipartite.OfRight(right).Length > 1);
                        return projected.Strength(node).Near(shared);
                    });
            }
        );

    [Fact]
    public void A_long_projection_tells_how_far_it_is_and_can_be_stopped()
    {
        var many = new BipartiteGraph(2_500, 1, [(0, 0), (2_499, 0)]);
        var told = new Told();
        many.Project(progress: told).EdgeCount.ShouldBe(1);
        told.Heard.ShouldBe([0.4, 0.8, 1]);
        Should.Throw<OperationCanceledException>(() => many.Project(stop: new CancellationToken(canceled: true)));
    }
}
