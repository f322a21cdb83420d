using Juluo.Networks.Ties;

namespace Juluo.Networks.Tests.Ties;

public sealed class ReciprocalRankTests
{
    [Fact]
    public void Each_others_first_is_zero_and_ranks_multiply()
    {
        // 0: 1 before 2; 1: 0 before 2; 2: 1 before 0.
        var graph = Graph.FromEdges(3, [new(0, 1, 9), new(0, 2, 1), new(1, 2, 4)]);
        ReciprocalRank.OfEdges(graph).ShouldBe([0, -(Math.Log(2) + Math.Log(2)), -Math.Log(2)], 1e-15);
    }

    [Fact]
    public void Equal_weights_share_the_mean_rank()
    {
        var star = Graph.FromEdges(4, [new(0, 1), new(0, 2), new(0, 3)]);
        ReciprocalRank.OfEdges(star).ShouldAllBe(value => value.Near(-Math.Log(2), 1e-15));
    }
}
