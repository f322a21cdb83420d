namespace Juluo.Networks.Assignment;

/// <summary>
/// A matching that grows by two nodes at a time. From a node without a mate a tree of ways is searched on which what is not matched and what is take turns; a cycle of odd length (a blossom)
/// can be gone round either way, so all its nodes count as one.
/// </summary>
internal sealed class Blossoms(Graph graph)
{
    private const int None = -1;

    private readonly int[] mate = Filled(graph.NodeCount);
    private readonly int[] parent = Filled(graph.NodeCount);

    // The node that stands for the blossom in which a node lies.
    private readonly int[] stem = new int[graph.NodeCount];
    private readonly bool[] reached = new bool[graph.NodeCount];

    // The nodes of a blossom in a ring: of each the one after it.
    private readonly int[] after = new int[graph.NodeCount];
    private readonly List<int> marked = [];
    private readonly List<int> fresh = [];

    // What a search without success went over: no later way leads out of it again, so none looks into it (a Hungarian tree).
    private readonly bool[] closed = new bool[graph.NodeCount];
    private readonly Queue<int> open = new();

    /// <summary>−1: it has none.</summary>
    public int Mate(int node) => mate[node];

    public void Join(int a, int b) => (mate[a], mate[b]) = (b, a);

    /// <summary>Gives a node a mate, if there is any way; who has one keeps one.</summary>
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

    /// <summary>A node without a mate to which a way leads; −1: there is none.</summary>
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

    /// <summary>Makes one of all that lies on the ways of two nodes to where these come together. O(nodes on the way and in blossoms on it).</summary>
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
        // In the order of their numbers, whatever the way went.
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

    /// <summary>Where the ways of two nodes to the root come together.</summary>
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
