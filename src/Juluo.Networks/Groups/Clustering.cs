namespace Juluo.Networks.Groups;

/// <summary>Clustering: how often two neighbours of one node are neighbours themselves. Weights play no part.</summary>
public static class Clustering
{
    /// <summary>Share of each node's pairs of neighbours that are joined (Watts and Strogatz 1998), 0 … 1; NaN below two neighbours. O(Σ of d along edges).</summary>
    public static double[] Local(Graph graph)
    {
        var triangles = Triangles(graph);
        var local = new double[graph.NodeCount];
        for (var node = 0; node < local.Length; node++)
        {
            local[node] = graph.Degree(node) < 2 ? double.NaN : triangles[node] / (graph.Degree(node) * (graph.Degree(node) - 1.0) / 2);
        }
        return local;
    }

    /// <summary>Mean of <see cref="Local"/> over the nodes with two neighbours or more; NaN when there is none.</summary>
    public static double Mean(Graph graph) => Local(graph).Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average();

    /// <summary>Transitivity: share of all paths of two edges that are closed, 0 … 1; NaN when there is none.</summary>
    public static double Global(Graph graph)
    {
        double closed = 0,
            paths = 0;
        var triangles = Triangles(graph);
        for (var node = 0; node < triangles.Length; node++)
        {
            closed += triangles[node];
            paths += graph.Degree(node) * (graph.Degree(node) - 1.0) / 2;
        }
        return closed / paths;
    }

    /// <summary>Number of triangles that each node is in.</summary>
    public static long[] Triangles(Graph graph)
    {
        var triangles = new long[graph.NodeCount];
        foreach (var edge in graph.Edges())
        {
            // Every triangle of a node has two edges at it.
            var common = graph.CommonNeighbours(edge.A, edge.B);
            triangles[edge.A] += common;
            triangles[edge.B] += common;
        }
        for (var node = 0; node < triangles.Length; node++)
        {
            triangles[node] /= 2;
        }
        return triangles;
    }
}
