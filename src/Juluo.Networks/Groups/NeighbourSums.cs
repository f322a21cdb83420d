using System.Runtime.InteropServices;

namespace Juluo.Networks.Groups;

/// <summary>Sums of weights by group, cleared in the time of what was touched.</summary>
internal sealed class NeighbourSums(int groups)
{
    private readonly double[] sums = new double[groups];
    private readonly bool[] isTouched = new bool[groups];
    private readonly List<int> touched = [];

    /// <summary>Groups with a sum, in the order in which they were first met.</summary>
    internal ReadOnlySpan<int> Touched => CollectionsMarshal.AsSpan(touched);

    internal double this[int group] => sums[group];

    internal void Add(int group, double weight)
    {
        if (!isTouched[group])
        {
            isTouched[group] = true;
            touched.Add(group);
        }
        sums[group] += weight;
    }

    internal void Clear()
    {
        foreach (var group in touched)
        {
            sums[group] = 0;
            isTouched[group] = false;
        }
        touched.Clear();
    }
}
