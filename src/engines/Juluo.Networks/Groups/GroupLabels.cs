namespace Juluo.Networks.Groups;

/// <summary>Groups with arbitrary integer labels, renumbered 0 … <see cref="Count"/> − 1 in the order of their first node.</summary>
internal sealed class GroupLabels
{
    private readonly int[] numbers;

    private GroupLabels(int[] numbers, int count) => (this.numbers, Count) = (numbers, count);

    internal int Count { get; }

    internal int this[int node] => numbers[node];

    internal static GroupLabels Of(Graph graph, ReadOnlySpan<int> groups) =>
        groups.Length == graph.NodeCount
            ? Of(groups)
            : throw new ArgumentException($"{graph.NodeCount} nodes need as many groups, not {groups.Length}.", nameof(groups));

    internal static GroupLabels Of(ReadOnlySpan<int> groups)
    {
        var known = new Dictionary<int, int>();
        var numbers = new int[groups.Length];
        for (var node = 0; node < numbers.Length; node++)
        {
            if (!known.TryGetValue(groups[node], out numbers[node]))
            {
                numbers[node] = known.Count;
                known.Add(groups[node], numbers[node]);
            }
        }
        return new GroupLabels(numbers, known.Count);
    }

    /// <summary>Returns the weight of edge ends: inside groups, in total, and leaving and entering each group. O(n + m).</summary>
    internal (double Inside, double All, double[] Leaving, double[] Entering) Ends(Graph graph)
    {
        var (leaving, entering) = (new double[Count], new double[Count]);
        double inside = 0,
            all = 0;
        for (var node = 0; node < numbers.Length; node++)
        {
            inside += WeightInside(graph, node);
            leaving[numbers[node]] += graph.Strength(node);
            entering[numbers[node]] += graph.InStrength(node);
            all += graph.Strength(node);
        }
        return (inside, all, leaving, entering);
    }

    /// <summary>Returns the weight from a node to others of its group.</summary>
    internal double WeightInside(Graph graph, int node)
    {
        var neighbours = graph.Neighbours(node);
        var weights = graph.Weights(node);
        var inside = 0.0;
        for (var at = 0; at < neighbours.Length; at++)
        {
            inside += numbers[neighbours[at]] == numbers[node] ? weights[at] : 0;
        }
        return inside;
    }
}
