using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Juluo.Networks.Paths;

namespace Juluo.Networks.Centrality;

/// <summary>
/// A walk from up to eight sources at once, level by level: the nodes on a level of any of them, their lanes, and the number of shortest paths to them. Scratch memory
/// for one thread.
/// </summary>
internal sealed class StepLevels(Graph graph, SourceOrder order)
{
    private const byte Reached = 1;
    private const byte Touched = 2;

    private static readonly Vector512<long> Bits = Vector512.Create(1L, 2, 4, 8, 16, 32, 64, 128);

    // Work to skip at a node: it is reached in every lane, or already in the list of touched nodes.
    private readonly byte[] state = new byte[graph.NodeCount];
    private readonly List<int> starts = [0];
    private readonly List<long> waysOn = [];
    private readonly List<long> waysBack = [];
    private readonly int[] touched = new int[graph.NodeCount];
    private readonly int[] open = new int[graph.NodeCount];
    private int openCount;
    private long openWays;
    private int lanes;
    private int[] nodes = new int[Math.Max(1, graph.NodeCount)];
    private byte[] masks = new byte[Math.Max(1, graph.NodeCount)];
    private int found;
    private long wayOn;
    private long wayBack;
    private Lanes next = new(graph.NodeCount);

    /// <summary>Number of shortest paths to each node, in each lane; 0 where there is none.</summary>
    internal Lanes Paths { get; } = new(graph.NodeCount);

    /// <summary>Zero everywhere between walks: scratch memory for callers.</summary>
    internal Lanes Frontier { get; private set; } = new(graph.NodeCount);

    /// <summary>Number of levels of the longest lane.</summary>
    internal int Count => starts.Count - 1;

    /// <summary>Number of nodes and steps visited so far: a measure of the work done.</summary>
    internal long Looked { get; private set; }

    /// <summary>Returns the nodes that are on a level in some lane.</summary>
    internal ReadOnlySpan<int> Nodes(int level) => nodes.AsSpan(starts[level], starts[level + 1] - starts[level]);

    /// <summary>Returns the lanes in which the k-th of them is on the level.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector512<double> Mask(int level, int k) =>
        Vector512.Equals(Vector512.Create((long)masks[starts[level] + k]) & Bits, Bits).AsDouble();

    /// <summary>Returns the number of nodes of a level and of the steps that begin at them; 0 after the last.</summary>
    internal long WayOn(int level) => level < Count ? waysOn[level] : 0;

    /// <summary>Returns the number of nodes of a level and of the steps that lead to them; 0 after the last.</summary>
    internal long WayBack(int level) => level < Count ? waysBack[level] : 0;

    internal void From(ReadOnlySpan<int> sources, CancellationToken stop)
    {
        lanes = (1 << sources.Length) - 1;
        openCount = -1;
        openWays = order.WaysTo(sources);
        for (var lane = 0; lane < sources.Length; lane++)
        {
            // Sources differ, so each is on level 0 in its own lane only.
            Find(sources[lane], Vector512.Equals(Bits, Vector512.Create(1L << lane)).AsDouble() & Vector512<double>.One, Frontier);
        }
        EndLevel();
        while (starts[^1] > starts[^2])
        {
            stop.ThrowIfCancellationRequested();
            var level = Nodes(Count - 1);
            if (openWays < waysOn[^1])
            {
                Pull(sources);
            }
            else
            {
                Push(level);
            }
            // The array may have been reallocated.
            foreach (var node in Nodes(Count - 1))
            {
                Frontier[node] = Vector512<double>.Zero;
            }
            (Frontier, next) = (next, Frontier);
            EndLevel();
        }
        // The last level is empty.
        starts.RemoveAt(starts.Count - 1);
        waysOn.RemoveAt(waysOn.Count - 1);
        waysBack.RemoveAt(waysBack.Count - 1);
    }

    /// <summary>Resets the state for the next walk. Touches only what was reached.</summary>
    internal void Clear()
    {
        foreach (var node in nodes.AsSpan(0, found))
        {
            Paths[node] = Vector512<double>.Zero;
            state[node] = 0;
        }
        found = 0;
        starts.RemoveRange(1, starts.Count - 1);
        waysOn.Clear();
        waysBack.Clear();
    }

    private void Push(ReadOnlySpan<int> level)
    {
        Looked += waysOn[^1];
        var count = 0;
        foreach (var node in level)
        {
            var paths = Frontier[node];
            foreach (var neighbour in graph.Neighbours(node))
            {
                if (state[neighbour] == Reached)
                {
                    continue;
                }
                next[neighbour] += paths;
                if (state[neighbour] == 0)
                {
                    state[neighbour] = Touched;
                    touched[count++] = neighbour;
                }
            }
        }
        foreach (var node in touched.AsSpan(0, count))
        {
            state[node] = 0;
            Find(node, next[node], next);
        }
    }

    private void Pull(ReadOnlySpan<int> sources)
    {
        var candidates = openCount < 0 ? order.Near(sources) : open.AsSpan(0, openCount);
        Looked += candidates.Length + openWays;
        openCount = 0;
        foreach (var node in candidates)
        {
            if (state[node] == Reached)
            {
                continue;
            }
            Find(node, Frontier.Sum(graph.Predecessors(node)), next);
            if (state[node] != Reached)
            {
                open[openCount++] = node;
            }
        }
    }

    /// <summary>Registers paths to a node; paths in lanes that reached it earlier do not count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Find(int node, Vector512<double> come, Lanes frontier)
    {
        var before = Paths[node];
        var fresh = come & Vector512.Equals(before, Vector512<double>.Zero);
        frontier[node] = fresh;
        var mask = (byte)Vector512.GreaterThan(fresh, Vector512<double>.Zero).ExtractMostSignificantBits();
        if (mask == 0)
        {
            return;
        }
        var all = before + fresh;
        Paths[node] = all;
        if (found == nodes.Length)
        {
            Array.Resize(ref nodes, 2 * found);
            Array.Resize(ref masks, 2 * found);
        }
        nodes[found] = node;
        masks[found++] = mask;
        wayOn += graph.Degree(node) + 1;
        wayBack += graph.InDegree(node) + 1;
        if ((int)Vector512.GreaterThan(all, Vector512<double>.Zero).ExtractMostSignificantBits() == lanes)
        {
            state[node] = Reached;
            openWays -= graph.InDegree(node) + 1;
        }
    }

    private void EndLevel()
    {
        starts.Add(found);
        waysOn.Add(wayOn);
        waysBack.Add(wayBack);
        (wayOn, wayBack) = (0, 0);
    }
}
