using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Juluo.Networks.Centrality;

/// <summary>
/// Eight numbers for each node, one for each of eight sources that are processed at once. The numbers of a node share one cache line, because reading them in the order
/// of neighbours takes most of the time. Node numbers are not checked.
/// </summary>
internal sealed class Lanes
{
    /// <summary>The number of sources processed at once.</summary>
    internal const int Count = 8;

    private readonly double[] values;
    private readonly nuint start;

    internal Lanes(int nodes) => (values, start) = CacheLines.Of(checked(nodes * Count));

    internal Vector512<double> this[int node]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(values), start + (nuint)node * Count);
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        set => value.StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(values), start + (nuint)node * Count);
    }

    /// <summary>Returns the sum of the values of some nodes, in the given order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector512<double> Sum(ReadOnlySpan<int> nodes)
    {
        ref var first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(values), start);
        var sum = Vector512<double>.Zero;
        foreach (var node in nodes)
        {
            sum += Vector512.LoadUnsafe(ref first, (nuint)node * Count);
        }
        return sum;
    }

    /// <summary>Returns the sum over the lanes, always in the same order, whatever the processor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Across(Vector512<double> lanes)
    {
        var four = lanes.GetLower() + lanes.GetUpper();
        var two = four.GetLower() + four.GetUpper();
        return two.ToScalar() + two.GetElement(1);
    }
}
