using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Juluo.Networks;

/// <summary>
/// Sixteen numbers for each node, of sixteen walks over the same edges at once: each edge is read once for all of them, and they are added eight at a time. The numbers
/// of a node fill two cache lines, because reading them in the order of neighbours takes most of the time. Node numbers are not checked.
/// </summary>
internal sealed class WalkLanes
{
    internal const int Width = 16;

    private const int Half = Width / 2;
    private readonly double[] values;
    private readonly nuint start;

    internal WalkLanes(int nodes) => (values, start) = CacheLines.Of(checked(nodes * Width));

    /// <summary>Returns the values of a node, of the first eight walks and of the last eight.</summary>
    internal (Vector512<double> Low, Vector512<double> High) this[int node]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => At(ref MemoryMarshal.GetArrayDataReference(values), start + (nuint)node * Width);
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        set
        {
            ref var first = ref MemoryMarshal.GetArrayDataReference(values);
            value.Low.StoreUnsafe(ref first, start + (nuint)node * Width);
            value.High.StoreUnsafe(ref first, start + (nuint)node * Width + Half);
        }
    }

    /// <summary>Returns a reference to the value of a node in one walk.</summary>
    internal ref double this[int node, int lane] => ref values[(int)start + (node * Width) + lane];

    internal void Clear() => Array.Clear(values);

    /// <summary>Returns Σ over some nodes, in their order, of their values, each times the weight of the step from it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal (Vector512<double> Low, Vector512<double> High) Sum(ReadOnlySpan<int> nodes, ReadOnlySpan<double> weights)
    {
        ref var first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(values), start);
        var (low, high) = (Vector512<double>.Zero, Vector512<double>.Zero);
        for (var at = 0; at < nodes.Length; at++)
        {
            var there = At(ref first, (nuint)nodes[at] * Width);
            low += weights[at] * there.Low;
            high += weights[at] * there.High;
        }
        return (low, high);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<double> Low, Vector512<double> High) At(ref double first, nuint place) =>
        (Vector512.LoadUnsafe(ref first, place), Vector512.LoadUnsafe(ref first, place + Half));
}
