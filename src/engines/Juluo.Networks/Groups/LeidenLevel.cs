namespace Juluo.Networks.Groups;

/// <summary>
/// A network whose nodes may represent many: rows without self-loops, and for each node its mass, including its interior. Merged repeatedly into the same arrays, of
/// which only the first <see cref="Nodes"/> rows count.
/// </summary>
internal sealed class LeidenLevel
{
    internal int Nodes { get; private set; }

    internal int[] Offsets { get; private set; } = [];

    internal int[] Neighbours { get; private set; } = [];

    /// <summary>Weights of the steps; null if every edge weighs 1.</summary>
    internal double[]? Weights { get; private set; }

    /// <summary>Mass of each node in the null model: its strength for modularity, the number of people in it for CPM.</summary>
    internal double[] Masses { get; private set; } = [];

    internal static LeidenLevel Of(Graph graph, Quality quality)
    {
        var level = new LeidenLevel
        {
            Nodes = graph.NodeCount,
            Offsets = new int[graph.NodeCount + 1],
            Neighbours = GC.AllocateUninitializedArray<int>(graph.EdgeCount * 2),
            Weights = graph.IsWeighted ? GC.AllocateUninitializedArray<double>(graph.EdgeCount * 2) : null,
            Masses = new double[graph.NodeCount],
        };
        for (var node = 0; node < graph.NodeCount; node++)
        {
            var start = level.Offsets[node];
            level.Offsets[node + 1] = start + graph.Degree(node);
            graph.Neighbours(node).CopyTo(level.Neighbours.AsSpan(start));
            if (level.Weights is not null)
            {
                graph.Weights(node).CopyTo(level.Weights.AsSpan(start));
            }
            level.Masses[node] = quality == Quality.Modularity ? graph.Strength(node) : 1;
        }
        return level;
    }

    /// <summary>Merges each part of another level into one node of this one; parts are numbered 0 … count − 1.</summary>
    internal void Merge(LeidenLevel from, int[] parts, int count, NeighbourSums sums)
    {
        var start = new int[count + 1];
        var next = new int[count];
        var members = new int[from.Nodes];
        for (var node = 0; node < from.Nodes; node++)
        {
            start[parts[node] + 1]++;
        }
        for (var part = 0; part < count; part++)
        {
            start[part + 1] += start[part];
            next[part] = start[part];
        }
        for (var node = 0; node < from.Nodes; node++)
        {
            members[next[parts[node]]++] = node;
        }
        Reserve(count, from.Offsets[from.Nodes]);
        Nodes = count;
        Offsets[0] = 0;
        var filled = 0;
        for (var part = 0; part < count; part++)
        {
            var mass = 0.0;
            for (var at = start[part]; at < start[part + 1]; at++)
            {
                mass += from.Masses[members[at]];
                sums.Add(from, members[at], parts);
            }
            Masses[part] = mass;
            // Edges inside the part are dropped.
            sums.Take(part);
            filled += sums.MoveTo(Neighbours.AsSpan(filled), Weights.AsSpan(filled));
            Offsets[part + 1] = filled;
        }
    }

    private void Reserve(int nodes, int entries)
    {
        if (Masses.Length < nodes)
        {
            Masses = new double[nodes];
            Offsets = new int[nodes + 1];
        }
        if (Neighbours.Length < entries)
        {
            Neighbours = GC.AllocateUninitializedArray<int>(entries);
            Weights = GC.AllocateUninitializedArray<double>(entries);
        }
    }
}
