namespace Juluo.Networks.Paths;

/// <summary>
/// Nodes in the order in which they are processed as sources, nearby ones in sequence so that their walks share levels: component by component, and each component in the
/// order of a walk over it, ignoring direction.
/// </summary>
internal sealed class SourceOrder
{
    private readonly int[] piece;
    private readonly List<int> starts = [];
    private readonly int[] byPiece;
    private readonly List<long> ways = [0];

    internal SourceOrder(Graph graph)
    {
        Sources = new int[graph.NodeCount];
        piece = new int[graph.NodeCount];
        Array.Fill(piece, -1);
        var found = 0;
        for (var start = 0; start < piece.Length; start++)
        {
            if (piece[start] >= 0)
            {
                continue;
            }
            starts.Add(found);
            var number = starts.Count - 1;
            piece[start] = number;
            Sources[found++] = start;
            long way = 0;
            for (var at = found - 1; at < found; at++)
            {
                var node = Sources[at];
                way += graph.InDegree(node) + 1;
                found = Visit(graph.Neighbours(node), number, found);
                found = graph.IsDirected ? Visit(graph.Predecessors(node), number, found) : found;
            }
            ways.Add(ways[^1] + way);
        }
        starts.Add(found);
        // Ascending within a component, so that rows are read sequentially.
        byPiece = Sources.AsSpan().ToArray();
        for (var number = 0; number + 1 < starts.Count; number++)
        {
            Array.Sort(byPiece, starts[number], starts[number + 1] - starts[number]);
        }
    }

    /// <summary>All nodes in the order of processing.</summary>
    internal int[] Sources { get; }

    /// <summary>Returns all nodes of the components of some sources that are consecutive in the order.</summary>
    internal ReadOnlySpan<int> Near(ReadOnlySpan<int> sources) => byPiece.AsSpan(starts[piece[sources[0]]]..starts[piece[sources[^1]] + 1]);

    /// <summary>Returns the number of those nodes and of the steps that lead to them.</summary>
    internal long WaysTo(ReadOnlySpan<int> sources) => ways[piece[sources[^1]] + 1] - ways[piece[sources[0]]];

    private int Visit(ReadOnlySpan<int> nodes, int number, int found)
    {
        foreach (var node in nodes)
        {
            if (piece[node] < 0)
            {
                piece[node] = number;
                Sources[found++] = node;
            }
        }
        return found;
    }
}
