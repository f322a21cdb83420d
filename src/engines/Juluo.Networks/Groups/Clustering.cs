namespace Juluo.Networks.Groups;

/// <summary>
/// Clustering: how often two neighbours of one node are neighbours themselves. For undirected graphs; weights count in <see cref="Weighted"/> only. Lists every triangle
/// once, along edges that lead to the higher degree: O(m √m), 4 bytes an edge and as many for each thread.
/// </summary>
public static class Clustering
{
    /// <summary>Returns the share of each node's pairs of neighbours that are joined (Watts and Strogatz 1998), 0 … 1; NaN below two neighbours.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="threads">Threads to use, 1 or more; the result does not depend on it.</param>
    /// <param name="progress">Share of the work done, 0 … 1.</param>
    /// <param name="stop">Cancels between blocks of nodes.</param>
    public static double[] Local(Graph graph, int threads = 2, IProgress<double>? progress = null, CancellationToken stop = default)
    {
        var triangles = Triangles(graph, threads, progress, stop);
        var local = new double[graph.NodeCount];
        for (var node = 0; node < local.Length; node++)
        {
            local[node] = graph.Degree(node) < 2 ? double.NaN : triangles[node] / Pairs(graph, node);
        }
        return local;
    }

    /// <summary>
    /// Returns weighted clustering (Barrat, Barthélemy, Pastor-Satorras and Vespignani 2004): share of a node's strength in closed pairs of neighbours, (Σ over triangles
    /// of the weights of the node's two edges) / (s (d − 1)), 0 … 1; NaN below two neighbours. Equal weights give <see cref="Local"/>.
    /// </summary>
    /// <param name="graph">The network; its weights count.</param>
    /// <param name="threads">Threads to use, 1 or more; the result does not depend on it.</param>
    /// <param name="progress">Share of the work done, 0 … 1.</param>
    /// <param name="stop">Cancels between blocks of nodes.</param>
    public static double[] Weighted(Graph graph, int threads = 2, IProgress<double>? progress = null, CancellationToken stop = default)
    {
        graph.RequireUndirected();
        var edges = new OrientedEdges(graph);
        var triangles = edges.Triangles(threads, progress, stop);
        var closed = new double[graph.NodeCount];
        for (var node = 0; node < closed.Length; node++)
        {
            var others = edges.From(node);
            for (var at = 0; at < others.Length; at++)
            {
                var weight = graph.Weight(node, others[at]) * triangles[edges.First(node) + at];
                closed[node] += weight;
                closed[others[at]] += weight;
            }
        }
        for (var node = 0; node < closed.Length; node++)
        {
            closed[node] = graph.Degree(node) < 2 ? double.NaN : closed[node] / (graph.Strength(node) * (graph.Degree(node) - 1));
        }
        return closed;
    }

    /// <summary>Returns the mean of <see cref="Local"/> over the nodes with two neighbours or more; NaN if there is none.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="threads">Threads to use, 1 or more; the result does not depend on it.</param>
    /// <param name="progress">Share of the work done, 0 … 1.</param>
    /// <param name="stop">Cancels between blocks of nodes.</param>
    public static double Mean(Graph graph, int threads = 2, IProgress<double>? progress = null, CancellationToken stop = default) =>
        Local(graph, threads, progress, stop).Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average();

    /// <summary>Returns transitivity: share of all paths of two edges that are closed, 0 … 1; NaN if there is none.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="threads">Threads to use, 1 or more; the result does not depend on it.</param>
    /// <param name="progress">Share of the work done, 0 … 1.</param>
    /// <param name="stop">Cancels between blocks of nodes.</param>
    public static double Global(Graph graph, int threads = 2, IProgress<double>? progress = null, CancellationToken stop = default)
    {
        double closed = 0,
            paths = 0;
        var triangles = Triangles(graph, threads, progress, stop);
        for (var node = 0; node < triangles.Length; node++)
        {
            closed += triangles[node];
            paths += Pairs(graph, node);
        }
        return closed / paths;
    }

    /// <summary>Returns the number of triangles of each node.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="threads">Threads to use, 1 or more; the result does not depend on it.</param>
    /// <param name="progress">Share of the work done, 0 … 1.</param>
    /// <param name="stop">Cancels between blocks of nodes.</param>
    public static long[] Triangles(Graph graph, int threads = 2, IProgress<double>? progress = null, CancellationToken stop = default)
    {
        graph.RequireUndirected();
        var edges = new OrientedEdges(graph);
        var ofEdge = edges.Triangles(threads, progress, stop);
        var triangles = new long[graph.NodeCount];
        for (var node = 0; node < triangles.Length; node++)
        {
            var others = edges.From(node);
            for (var at = 0; at < others.Length; at++)
            {
                var count = ofEdge[edges.First(node) + at];
                triangles[node] += count;
                triangles[others[at]] += count;
            }
        }
        for (var node = 0; node < triangles.Length; node++)
        {
            // Every triangle of a node has two edges at it.
            triangles[node] /= 2;
        }
        return triangles;
    }

    private static double Pairs(Graph graph, int node) => graph.Degree(node) * (graph.Degree(node) - 1.0) / 2;
}
