namespace Juluo.Networks.Paths;

/// <summary>The distances from one node to all nodes that it can reach, in sums.</summary>
internal struct Reach
{
    /// <summary>The number of other nodes that the node can reach.</summary>
    internal int Others { get; private set; }

    /// <summary>The sum of the distances to the nodes that it can reach.</summary>
    internal double Sum { get; private set; }

    /// <summary>The sum of 1 / distance over the nodes that it can reach.</summary>
    internal double InverseSum { get; private set; }

    /// <summary>The distance to the furthest node that it can reach; 0 if there is none.</summary>
    internal double Furthest { get; private set; }

    /// <summary>Adds a number of nodes at one distance; nearer ones must be added first.</summary>
    internal void Add(double distance, int others)
    {
        Others += others;
        Sum += others * distance;
        InverseSum += others / distance;
        Furthest = distance;
    }

    /// <summary>Returns the reach of each node, in the order of the nodes.</summary>
    internal static Reach[] OfAll(Graph graph, EdgeLength length, int threads, IProgress<double>? progress, CancellationToken stop)
    {
        // Sources near each other share most of their walks.
        var sources = new SourceOrder(graph).Sources;
        var inOrder = Of(graph, sources, length, threads, progress, stop);
        var reaches = new Reach[sources.Length];
        for (var at = 0; at < sources.Length; at++)
        {
            reaches[sources[at]] = inOrder[at];
        }
        return reaches;
    }

    /// <summary>Returns the reach of each of some sources, in their order; the same to the last bit for any number of threads.</summary>
    internal static Reach[] Of(
        Graph graph,
        int[] sources,
        EdgeLength length,
        int threads,
        IProgress<double>? progress,
        CancellationToken stop
    )
    {
        var reaches = new Reach[sources.Length];
        if (length == EdgeLength.Step || !graph.IsWeighted)
        {
            NodeBlocks.ForEach(
                StepSweep.Batches(sources.Length),
                threads,
                () => new StepSweep(graph),
                (batch, sweep) =>
                {
                    var range = StepSweep.Batch(batch, sources.Length);
                    sweep.From(sources.AsSpan(range), reaches.AsSpan(range), stop);
                },
                progress,
                stop,
                size: 1
            );
        }
        else
        {
            NodeBlocks.ForEach(
                sources.Length,
                threads,
                () => new ShortestPaths(graph, length),
                (source, paths) => reaches[source] = Along(paths, sources[source], stop),
                progress,
                stop
            );
        }
        return reaches;
    }

    private static Reach Along(ShortestPaths paths, int source, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        paths.From(source);
        var reach = new Reach();
        for (var at = 1; at < paths.Reached; at++)
        {
            reach.Add(paths.Distance[paths.Order[at]], 1);
        }
        return reach;
    }
}
