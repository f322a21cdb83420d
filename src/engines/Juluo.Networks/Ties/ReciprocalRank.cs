namespace Juluo.Networks.Ties;

/// <summary>
/// Rank of two nodes in each other's lists: −(ln rank_i(j) + ln rank_j(i)), where rank 1 is a node's strongest neighbour. 0 if each is the other's first, and lower for
/// weaker ties; the best single predictor of declared friendship. Equal weights share the mean of their ranks.
/// </summary>
public static class ReciprocalRank
{
    /// <summary>Returns the value of every edge, in the order of <see cref="Graph.Edges"/>. O(m log d).</summary>
    public static double[] OfEdges(Graph graph)
    {
        var values = new double[graph.EdgeCount];
        for (var node = 0; node < graph.NodeCount; node++)
        {
            var neighbours = graph.Neighbours(node).ToArray();
            var weights = graph.Weights(node).ToArray();
            Array.Sort(weights, neighbours);
            for (int at = weights.Length - 1, before = 0; at >= 0; )
            {
                var first = at;
                while (at >= 0 && weights[at].Equals(weights[first]))
                {
                    at--;
                }
                var equal = first - at;
                var rank = before + (equal + 1) / 2.0;
                for (var k = at + 1; k <= first; k++)
                {
                    values[graph.EdgeIndex(node, neighbours[k])] -= Math.Log(rank);
                }
                before += equal;
            }
        }
        return values;
    }
}
