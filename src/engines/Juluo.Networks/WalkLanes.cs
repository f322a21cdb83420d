using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Juluo.Networks;

/// <summary>
/// Sixteen numbers side by side for each node, of sixteen walks that go over the same edges at one stroke: each edge is read once for all of them, and
/// they are added four at a time. Number k of a node stands at node × <see cref="Width"/> + k.
/// </summary>
internal static class WalkLanes
{
    internal const int Width = 16;

    /// <summary>
    /// Σ over some nodes of their numbers, each times the weight of the step from it where steps have weights; into sixteen places.
    /// </summary>
    internal static void Gather(double[] numbers, ReadOnlySpan<int> nodes, ReadOnlySpan<double> weights, Span<double> into)
    {
        ref var all = ref MemoryMarshal.GetArrayDataReference(numbers);
        var (a, b, c, d) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        for (var at = 0; at < nodes.Length; at++)
        {
            // Nodes of a graph lie inside an array that was made for it.
            ref var node = ref Unsafe.Add(ref all, (nint)nodes[at] * Width);
            var weight = Vector256.Create(weights.IsEmpty ? 1 : weights[at]);
            a += weight * Vector256.LoadUnsafe(ref node);
            b += weight * Vector256.LoadUnsafe(ref node, 4);
            c += weight * Vector256.LoadUnsafe(ref node, 8);
            d += weight * Vector256.LoadUnsafe(ref node, 12);
        }
        a.CopyTo(into);
        b.CopyTo(into[4..]);
        c.CopyTo(into[8..]);
        d.CopyTo(into[12..]);
    }
}
