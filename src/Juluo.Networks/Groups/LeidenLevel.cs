namespace Juluo.Networks.Groups;

/// <summary>A network whose nodes may stand for many: rows without self-loops, strengths that include what lies within a node.</summary>
internal sealed record LeidenLevel(int[] Offsets, int[] Neighbours, double[] Weights, double[] Strengths)
{
    internal int Nodes => Strengths.Length;

    internal static LeidenLevel Of(Graph graph)
    {
        var offsets = new int[graph.NodeCount + 1];
        var neighbours = new int[graph.EdgeCount * 2];
        var weights = new double[graph.EdgeCount * 2];
        var strengths = new double[graph.NodeCount];
        for (var node = 0; node < graph.NodeCount; node++)
        {
            offsets[node + 1] = offsets[node] + graph.Degree(node);
            graph.Neighbours(node).CopyTo(neighbours.AsSpan(offsets[node]));
            graph.Weights(node).CopyTo(weights.AsSpan(offsets[node]));
            strengths[node] = graph.Strength(node);
        }
        return new LeidenLevel(offsets, neighbours, weights, strengths);
    }

    /// <summary>One node for each group, numbered 0 … groups − 1.</summary>
    internal LeidenLevel Merged(int[] groups, int count)
    {
        var members = new int[Nodes];
        var start = new int[count + 1];
        foreach (var group in groups)
        {
            start[group + 1]++;
        }
        for (var group = 0; group < count; group++)
        {
            start[group + 1] += start[group];
        }
        var next = start.AsSpan(0, count).ToArray();
        for (var node = 0; node < Nodes; node++)
        {
            members[next[groups[node]]++] = node;
        }
        var strengths = new double[count];
        var offsets = new int[count + 1];
        var neighbours = new List<int>();
        var weights = new List<double>();
        var sums = new NeighbourSums(count);
        for (var group = 0; group < count; group++)
        {
            for (var at = start[group]; at < start[group + 1]; at++)
            {
                strengths[group] += Strengths[members[at]];
                for (var edge = Offsets[members[at]]; edge < Offsets[members[at] + 1]; edge++)
                {
                    sums.Add(groups[Neighbours[edge]], Weights[edge]);
                }
            }
            foreach (var other in sums.Touched)
            {
                if (other != group)
                {
                    neighbours.Add(other);
                    weights.Add(sums[other]);
                }
            }
            sums.Clear();
            offsets[group + 1] = neighbours.Count;
        }
        return new LeidenLevel(offsets, [.. neighbours], [.. weights], strengths);
    }
}
