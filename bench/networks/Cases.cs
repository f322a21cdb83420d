using Juluo.Networks.Centrality;
using Juluo.Networks.Paths;

namespace Juluo.Networks.Bench;

/// <summary>What is claimed about the speed of the library, one line a case.</summary>
internal static class Cases
{
    private static readonly Data Twenty = new(20_000, 200_000);

    internal static readonly Case[] All =
    [
        new("betweenness", Twenty, 0.40, 1, graph => Betweenness.Of(graph, EdgeLength.Step, threads: 1).Sum()),
        new("betweenness-2", Twenty, 0.22, 2, graph => Betweenness.Of(graph, EdgeLength.Step, threads: 2).Sum()),
    ];
}
