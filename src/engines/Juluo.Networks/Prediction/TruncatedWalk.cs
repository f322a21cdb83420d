using System.Numerics;

namespace Juluo.Networks.Prediction;

/// <summary>
/// The walk of <see cref="RootedPageRank"/> cut off after sixty steps, on unweighted ties: the basis of the published baseline figures.
/// </summary>
internal static class TruncatedWalk
{
    private const double Damping = 0.85;

    // 0.85^60 is 6e-5: the remainder is far below the differences between people.
    private const int Steps = 60;

    /// <summary>Most efficient number of roots for one call.</summary>
    internal const int Block = 16;

    /// <summary>
    /// Returns the share of the walk from each of up to <see cref="Block"/> roots that is spent at each person, at index person × <see cref="Block"/> + position of the
    /// root. O(60 m · 16), many at once.
    /// </summary>
    internal static double[] FromAll(Graph graph, ReadOnlySpan<int> roots)
    {
        var n = graph.NodeCount;
        var (now, next) = (new double[n * Block], new double[n * Block]);
        for (var k = 0; k < roots.Length; k++)
        {
            now[(roots[k] * Block) + k] = 1;
        }
        for (var step = 0; step < Steps; step++)
        {
            // The amount that each person passes on to each neighbour is computed once, in place.
            for (var node = 0; node < n; node++)
            {
                Scale(now.AsSpan(node * Block, Block), Damping / Math.Max(1, graph.Degree(node)));
            }
            for (var node = 0; node < n; node++)
            {
                Gather(now, graph.Neighbours(node), next.AsSpan(node * Block, Block));
            }
            for (var k = 0; k < roots.Length; k++)
            {
                // A person without ties keeps the walk.
                next[(roots[k] * Block) + k] += graph.Degree(roots[k]) == 0 ? 1 : 1 - Damping;
            }
            (now, next) = (next, now);
        }
        return now;
    }

    private static void Scale(Span<double> values, double by)
    {
        for (var k = 0; k < values.Length; k++)
        {
            values[k] *= by;
        }
    }

    private static void Gather(double[] from, ReadOnlySpan<int> neighbours, Span<double> into)
    {
        into.Clear();
        var lanes = Vector<double>.Count;
        foreach (var neighbour in neighbours)
        {
            var row = from.AsSpan(neighbour * Block, Block);
            for (var k = 0; k < Block; k += lanes)
            {
                (new Vector<double>(into[k..]) + new Vector<double>(row[k..])).CopyTo(into[k..]);
            }
        }
    }
}
