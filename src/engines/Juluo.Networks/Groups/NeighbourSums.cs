namespace Juluo.Networks.Groups;

/// <summary>Sums of a node's weights by the group of its neighbours; clearing costs O(touched groups).</summary>
internal sealed class NeighbourSums(int groups)
{
    // A sum of 0 marks an untouched group, as all weights are positive.
    private readonly double[] sums = new double[groups];
    private readonly int[] touched = new int[groups + 1];
    private int count;

    /// <summary>Groups with a sum, in the order of first contact.</summary>
    internal ReadOnlySpan<int> Touched => touched.AsSpan(0, count);

    internal double this[int group] => sums[group];

    /// <summary>Adds the weights of a node's edges to the sums of their groups.</summary>
    internal void Add(LeidenLevel level, int node, int[] groups)
    {
        int start = level.Offsets[node],
            length = level.Offsets[node + 1] - start;
        var (sums, touched, count) = (this.sums, this.touched, this.count);
        var neighbours = level.Neighbours.AsSpan(start, length);
        if (level.Weights is null)
        {
            foreach (var neighbour in neighbours)
            {
                var group = groups[neighbour];
                var sum = sums[group];
                touched[count] = group;
                count += sum == 0 ? 1 : 0;
                sums[group] = sum + 1;
            }
        }
        else
        {
            var weights = level.Weights.AsSpan(start, length);
            for (var at = 0; at < neighbours.Length; at++)
            {
                var group = groups[neighbours[at]];
                var sum = sums[group];
                touched[count] = group;
                count += sum == 0 ? 1 : 0;
                sums[group] = sum + weights[at];
            }
        }
        this.count = count;
    }

    /// <summary>Returns the sum of a group and resets it to 0.</summary>
    internal double Take(int group)
    {
        var sum = sums[group];
        sums[group] = 0;
        return sum;
    }

    /// <summary>Writes out the groups with a sum, and clears them.</summary>
    /// <returns>The number of groups written.</returns>
    internal int MoveTo(Span<int> keys, Span<double> values)
    {
        var moved = 0;
        foreach (var group in Touched)
        {
            var sum = Take(group);
            if (sum > 0)
            {
                (keys[moved], values[moved++]) = (group, sum);
            }
        }
        count = 0;
        return moved;
    }

    internal void Clear()
    {
        foreach (var group in Touched)
        {
            sums[group] = 0;
        }
        count = 0;
    }
}
