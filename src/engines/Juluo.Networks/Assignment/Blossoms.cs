namespace Juluo.Networks.Assignment;

/// <summary>
/// A matching that grows by two nodes at a time. The search grows a tree of alternating paths from an unmatched node; an odd cycle (a blossom) can be traversed either
/// way, so all its nodes are treated as one.
/// </summary>
internal sealed class Blossoms(Graph graph)
{
    private const int None = -1;

    private readonly int[] mate = Filled(graph.NodeCount);
    private readonly int[] parent = Filled(graph.NodeCount);

    // The node that represents the blossom of each node.
    private readonly int[] stem = new int[graph.NodeCount];
    private readonly bool[] reached = new bool[graph.NodeCount];

    // The nodes of a blossom form a ring: for each node, the next one.
    private readonly int[] after = new int[graph.NodeCount];
    private readonly List<int> marked = [];
    private readonly List<int> fresh = [];

    // Nodes visited by a failed search: no later path leads out of them, so later searches skip them (a Hungarian tree).
    private readonly bool[] closed = new bool[graph.NodeCount];
    private readonly Queue<int> open = new();

    /// <summary>Returns the mate of a node; −1 if it has none.</summary>
    public int Mate(int node) => mate[node];

    public void Join(int a, int b) => (mate[a], mate[b]) = (b, a);

    /// <summary>Matches a node if an augmenting path exists; nodes that are already matched stay matched.</summary>
    public void Reach(int root)
    {
        if (mate[root] != None)
        {
            return;
        }
        var end = Search(root);
        if (end == None)
        {
            Close();
        }
        while (end != None)
        {
            var (before, next) = (parent[end], mate[parent[end]]);
            Join(end, before);
            end = next;
        }
    }

    /// <summary>Finds an unmatched node that an alternating path from the root reaches; −1 if there is none.</summary>
    private int Search(int root)
    {
        Array.Clear(reached);
        Array.Fill(parent, None);
        for (var node = 0; node < stem.Length; node++)
        {
            stem[node] = after[node] = node;
        }
        open.Clear();
        open.Enqueue(root);
        reached[root] = true;
        while (open.TryDequeue(out var node))
        {
            foreach (var next in graph.Neighbours(node))
            {
                if (closed[next] || stem[node] == stem[next] || mate[node] == next)
                {
                    continue;
                }
                if (next == root || (mate[next] != None && parent[mate[next]] != None))
                {
                    Contract(node, next);
                }
                else if (parent[next] == None)
                {
                    parent[next] = node;
                    if (mate[next] == None)
                    {
                        return next;
                    }
                    reached[mate[next]] = true;
                    open.Enqueue(mate[next]);
                }
            }
        }
        return None;
    }

    private void Close()
    {
        for (var node = 0; node < closed.Length; node++)
        {
            closed[node] |= reached[node] || parent[node] != None;
        }
    }

    /// <summary>Contracts the paths of two nodes up to their meeting point into one blossom. O(nodes on the paths and in blossoms on them).</summary>
    private void Contract(int a, int b)
    {
        var fork = Fork(a, b);
        marked.Clear();
        fresh.Clear();
        Mark(a, fork, b);
        Mark(b, fork, a);
        foreach (var blossom in marked)
        {
            if (stem[blossom] != fork)
            {
                Merge(blossom, fork);
            }
        }
        // In ascending order, independent of the path.
        fresh.Sort();
        foreach (var node in fresh)
        {
            reached[node] = true;
            open.Enqueue(node);
        }
    }

    private void Merge(int blossom, int into)
    {
        var node = blossom;
        do
        {
            stem[node] = into;
            if (!reached[node])
            {
                fresh.Add(node);
            }
            node = after[node];
        } while (node != blossom);
        (after[blossom], after[into]) = (after[into], after[blossom]);
    }

    /// <summary>Finds the node where the paths of two nodes to the root meet.</summary>
    private int Fork(int a, int b)
    {
        var seen = new HashSet<int>();
        for (var node = stem[a]; ; node = stem[parent[mate[node]]])
        {
            seen.Add(node);
            if (mate[node] == None)
            {
                break;
            }
        }
        var at = stem[b];
        while (!seen.Contains(at))
        {
            at = stem[parent[mate[at]]];
        }
        return at;
    }

    private void Mark(int node, int fork, int child)
    {
        while (stem[node] != fork)
        {
            marked.Add(stem[node]);
            marked.Add(stem[mate[node]]);
            parent[node] = child;
            child = mate[node];
            node = parent[mate[node]];
        }
    }

    private static int[] Filled(int length)
    {
        var all = new int[length];
        Array.Fill(all, None);
        return all;
    }
}
