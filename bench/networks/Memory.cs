namespace Juluo.Networks.Bench;

/// <summary>The memory of a graph with a million edges, during construction and afterwards.</summary>
internal static class Memory
{
    private const int Nodes = 100_000;
    private const int Edges = 1_000_000;
    private const double Claim = 24;

    internal static IEnumerable<object> Measure(TextWriter said)
    {
        said.WriteLine();
        said.WriteLine($"memory: {Nodes:N0} nodes, {Edges:N0} edges without direction, made one by one (nothing of them is kept outside)");
        yield return Measure("memory", "without weights", weighted: false, Distinct, Claim, said);
        yield return Measure(
            "memory-merged",
            "without weights, at random so that some are parallel and merged",
            weighted: false,
            AtRandom,
            null,
            said
        );
        yield return Measure("memory-weighted", "with weights", weighted: true, Distinct, null, said);
    }

    private static object Measure(
        string name,
        string what,
        bool weighted,
        Func<int, int, IEnumerable<(int A, int B)>> edges,
        double? claim,
        TextWriter said
    )
    {
        // Warm-up, so that memory of the runtime itself is not counted.
        _ = Build(Nodes / 100, edges(Nodes / 100, Edges / 100), weighted);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
        var graph = Build(Nodes, edges(Nodes, Edges), weighted);
        var allocated = (double)(GC.GetAllocatedBytesForCurrentThread() - allocatedBefore) / graph.EdgeCount;
        var held = (double)(GC.GetTotalMemory(forceFullCollection: true) - before) / graph.EdgeCount;
        var verdict = claim is { } most ? $"; claim ≤ {most:0} at the peak: {(allocated <= most ? "holds" : "DOES NOT HOLD")}" : "";
        said.WriteLine(
            $"  {what}: {allocated:0.0} bytes an edge to build it (everything allocated on the way; the peak is not above it), {held:0.0} to hold it{verdict}"
        );
        GC.KeepAlive(graph);
        return new
        {
            name,
            claim = $"bytes that an edge takes in a graph of {Edges:N0}, {what}",
            ours = Math.Round(held, 2),
            building = Math.Round(allocated, 2),
        };
    }

    private static Graph Build(int nodes, IEnumerable<(int A, int B)> edges, bool weighted)
    {
        var builder = new GraphBuilder(nodes, weighted: weighted);
        foreach (var (a, b) in edges)
        {
            builder.Add(a, b, weighted ? 1 + (a + b) % 20 : 1);
        }
        return builder.Build();
    }

    // Every pair once: each node with those at distances 1, 4, 9 ….
    private static IEnumerable<(int A, int B)> Distinct(int nodes, int edges)
    {
        for (var made = 0; made < edges; made++)
        {
            var step = made / nodes + 1;
            yield return (made % nodes, (made % nodes + step * step) % nodes);
        }
    }

    private static IEnumerable<(int A, int B)> AtRandom(int nodes, int edges)
    {
        var random = new Random(1);
        for (var made = 0; made < edges; made++)
        {
            var a = random.Next(nodes);
            yield return (a, (a + 1 + random.Next(nodes - 1)) % nodes);
        }
    }
}
