namespace Juluo.Networks.Groups;

/// <summary>
/// Every edge once, from its end of lower degree (on ties, the smaller number) to the other: no node has more than √2m of them, which bounds the listing of triangles by
/// O(m √m) (Chiba and Nishizeki 1985; Latapy 2008).
/// </summary>
internal sealed class OrientedEdges
{
    private readonly int[] offsets;
    private readonly int[] heads;

    internal OrientedEdges(Graph graph)
    {
        var degrees = new int[graph.NodeCount];
        for (var node = 0; node < degrees.Length; node++)
        {
            degrees[node] = graph.Degree(node);
        }
        offsets = new int[graph.NodeCount + 1];
        // One entry more, as the next one is written before it is known to stay.
        heads = GC.AllocateUninitializedArray<int>(graph.EdgeCount + 1);
        var filled = 0;
        for (var node = 0; node < degrees.Length; node++)
        {
            var degree = degrees[node];
            foreach (var other in graph.Neighbours(node))
            {
                heads[filled] = other;
                filled += degrees[other] > degree || (degrees[other] == degree && other > node) ? 1 : 0;
            }
            offsets[node + 1] = filled;
        }
    }

    internal int First(int node) => offsets[node];

    internal ReadOnlySpan<int> From(int node) => heads.AsSpan(offsets[node]..offsets[node + 1]);

    /// <summary>Returns the number of triangles of each edge, in the order of the edges here.</summary>
    internal int[] Triangles(int threads, IProgress<double>? progress, CancellationToken stop)
    {
        var tallies = new List<int[]>();
        NodeBlocks.ForEach(
            offsets.Length - 1,
            threads,
            () =>
            {
                // Integer counts, so the split between threads does not change the result.
                var tally = new int[heads.Length - 1];
                lock (tallies)
                {
                    tallies.Add(tally);
                }
                return (Tally: tally, Mark: new ushort[offsets.Length - 1]);
            },
            (node, own) => Count(node, own.Tally, own.Mark),
            progress,
            stop,
            size: 1024
        );
        var triangles = tallies.Count > 0 ? tallies[0] : [];
        foreach (var tally in tallies.Skip(1))
        {
            for (var edge = 0; edge < triangles.Length; edge++)
            {
                triangles[edge] += tally[edge];
            }
        }
        return triangles;
    }

    /// <summary>Counts the triangles in which a node has the lowest degree; marks hold the index plus one of its edge to another node, below 2¹⁶.</summary>
    private void Count(int node, int[] tally, ushort[] mark)
    {
        var first = First(node);
        var own = From(node);
        if (own.Length < 2)
        {
            return;
        }
        for (var at = 0; at < own.Length; at++)
        {
            mark[own[at]] = (ushort)(at + 1);
        }
        for (var at = 0; at < own.Length; at++)
        {
            var edge = First(own[at]);
            var beyond = From(own[at]);
            for (var next = 0; next < beyond.Length; next++)
            {
                var third = mark[beyond[next]];
                if (third > 0)
                {
                    tally[first + at]++;
                    tally[edge + next]++;
                    tally[first + third - 1]++;
                }
            }
        }
        foreach (var other in own)
        {
            mark[other] = 0;
        }
    }
}
