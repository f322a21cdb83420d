using FsCheck;
using FsCheck.Fluent;

namespace Juluo.Networks.Tests;

/// <summary>Seeded graphs with more than one batch of sources, directed and undirected, in several components.</summary>
public static class Cases
{
    public static Gen<Graph> Either() =>
        from nodes in Gen.OneOf(Gen.Choose(0, 12), Gen.Choose(13, 60))
        from perNode in Gen.Choose(0, 4)
        from directed in Gen.Elements(true, false)
        from seed in Gen.Choose(0, int.MaxValue)
        select Random(nodes, nodes * perNode / 2, directed, seed);

    public static Graph Random(int nodes, int edges, bool directed, int seed)
    {
        var random = new Random(seed);
        return Graph.FromEdges(
            nodes,
            Enumerable
                .Range(0, nodes == 0 ? 0 : edges)
                .Select(_ => new Edge(random.Next(nodes), random.Next(nodes), random.Next(1, 7) / 2.0))
                .Where(e => e.A != e.B)
                .ToArray(),
            directed
        );
    }

    public static Graph Path(int nodes, bool directed = false) =>
        Graph.FromEdges(nodes, Enumerable.Range(0, Math.Max(0, nodes - 1)).Select(k => new Edge(k, k + 1)), directed);

    /// <summary>Collects a long measure's reports of progress.</summary>
    public sealed class Seen : IProgress<double>
    {
        public Action<double> At { get; init; } = _ => { };

        public List<double> Shares { get; } = [];

        public void Report(double value)
        {
            Shares.Add(value);
            At(value);
        }

        public void ShouldRiseToOne()
        {
            Shares.ShouldBe(Shares.Order());
            Shares.ShouldAllBe(share => share >= 0 && share <= 1);
            Shares[^1].ShouldBe(1);
        }
    }
}
