using System.Numerics;

namespace Juluo.Networks.Prediction;

/// <summary>
/// Where a walk along ties ends up that returns to one person with probability 1 − damping at each step (rooted PageRank: Liben-Nowell and
/// Kleinberg, The link-prediction problem for social networks, 2007). Ties count alike, whatever their weight.
/// </summary>
public static class RootedPageRank
{
    /// <summary>Chance of a further step; 0.85 as in the paper on PageRank.</summary>
    public const double Damping = 0.85;

    // 0.85^60 is 6e-5: what is left to place is far below the differences between people.
    private const int Steps = 60;

    /// <summary>How many roots are best asked for at once.</summary>
    internal const int Block = 16;

    /// <summary>Share of the walk from a root that is spent at each person; the shares add up to 1. O(60 m).</summary>
    public static double[] From(Graph graph, int root)
    {
        var shares = FromAll(graph, [root]);
        return [.. Enumerable.Range(0, graph.NodeCount).Select(node => shares[node * Block])];
    }

    /// <summary>The same for up to <see cref="Block"/> roots at once; person × <see cref="Block"/> + root's place. O(60 m · 16), many at one stroke.</summary>
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
            // What each person hands on to each neighbour is worked out once, in place.
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
