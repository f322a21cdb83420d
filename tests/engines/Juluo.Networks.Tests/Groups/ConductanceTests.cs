using Juluo.Networks.Groups;

namespace Juluo.Networks.Tests.Groups;

public sealed class ConductanceTests
{
    [Fact]
    public void What_leads_out_is_divided_by_the_lesser_side()
    {
        // 0–1 and 2–3–4 with one tie of weight 2 between them; 5 has none.
        var graph = Graph.FromEdges(6, [new(0, 1, 3), new(1, 2, 2), new(2, 3, 4), new(3, 4, 5)]);
        var partition = new Partition([1, 1, 0, 0, 0, 5]);
        // Groups by size: {2, 3, 4} has strength 20, {0, 1} has 8.
        Conductance.OfEach(graph, partition).ShouldBe([2 / 8.0, 2 / 8.0, double.NaN]);
        Conductance.Of(graph, partition).ShouldBe(0.25);
        // {0, 1}, {2, 3}, {4} and {5}: all edges of 4 lead out.
        Conductance.OfEach(graph, new Partition([1, 1, 0, 0, 4, 5])).ShouldBe([2 / 8.0, 7 / 13.0, 1, double.NaN]);
        Conductance.Of(graph, new Partition([1, 1, 0, 0, 4, 5])).ShouldBe(1);
    }

    [Fact]
    public void One_group_and_no_ties_have_no_conductance()
    {
        var graph = Graph.FromEdges(3, [new(0, 1, 0.1), new(1, 2, 0.2)]);
        Conductance.OfEach(graph, new Partition([0, 0, 0])).ShouldBe([double.NaN]);
        Conductance.Of(graph, new Partition([0, 0, 0])).ShouldBe(double.NaN);
        Conductance.Of(Graph.FromEdges(0, []), new Partition([])).ShouldBe(double.NaN);
        Should.Throw<ArgumentException>(() => Conductance.OfEach(graph, new Partition([0, 0])));
        Should.Throw<NotSupportedException>(() => Conductance.OfEach(Graph.FromEdges(1, [], directed: true), new Partition([0])));
    }
}
