namespace Juluo.Networks.Centrality;

/// <summary>Cores (Seidman 1983): the k-core is what is left when everybody with fewer than k neighbours has gone, again and again.</summary>
public static class KCore
{
    /// <summary>Largest k for which each node is in the k-core; 0 for isolated nodes. Weights play no part. O(n + m) (Batagelj and Zaveršnik 2003).</summary>
    public static int[] Of(Graph graph)
    {
        var core = new int[graph.NodeCount];
        var most = 0;
        for (var node = 0; node < core.Length; node++)
        {
            core[node] = graph.Degree(node);
            most = Math.Max(most, core[node]);
        }
        // Nodes sorted by what is left of their degree: start[d] is where those of degree d begin.
        var start = new int[most + 2];
        foreach (var degree in core)
        {
            start[degree + 1]++;
        }
        for (var degree = 0; degree <= most; degree++)
        {
            start[degree + 1] += start[degree];
        }
        var next = start.ToArray();
        var sorted = new int[core.Length];
        var place = new int[core.Length];
        for (var node = 0; node < core.Length; node++)
        {
            place[node] = next[core[node]]++;
            sorted[place[node]] = node;
        }
        for (var at = 0; at < sorted.Length; at++)
        {
            foreach (var other in graph.Neighbours(sorted[at]))
            {
                if (core[other] > core[sorted[at]])
                {
                    // Swap with the first of its degree, then let that degree begin one later.
                    var first = Math.Max(start[core[other]], at + 1);
                    (sorted[place[other]], sorted[first]) = (sorted[first], other);
                    place[sorted[place[other]]] = place[other];
                    place[other] = first;
                    start[core[other]] = first + 1;
                    core[other]--;
                }
            }
        }
        return core;
    }
}
