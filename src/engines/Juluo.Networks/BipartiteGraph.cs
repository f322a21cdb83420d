namespace Juluo.Networks;

/// <summary>
/// Two kinds of nodes and edges between the kinds only: people and the events they went to, people and their skills. Immutable; duplicate edges count once. Safe to read
/// from any number of threads.
/// </summary>
public sealed class BipartiteGraph
{
    // Number of nodes between two reports of progress.
    private const int Told = 1_000;

    private readonly Rows rows;
    private readonly Rows back;

    /// <summary>Creates the graph from its edges. O(n + m log d).</summary>
    /// <param name="leftCount">Number of nodes of the first kind, 0 or more.</param>
    /// <param name="rightCount">Number of nodes of the second kind, 0 or more.</param>
    /// <param name="edges">A node of the first kind with one of the second, each numbered from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or an end is not a node of its kind.</exception>
    public BipartiteGraph(int leftCount, int rightCount, IEnumerable<(int Left, int Right)> edges)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(leftCount);
        ArgumentOutOfRangeException.ThrowIfNegative(rightCount);
        (LeftCount, RightCount) = (leftCount, rightCount);
        var steps = new Chunks<(int, int)>();
        foreach (var (left, right) in edges)
        {
            Require(left, leftCount, nameof(left));
            Require(right, rightCount, nameof(right));
            steps.Add((left, right));
        }
        // Both sides of the rows share one numbering: rows beyond a kind's own nodes are empty.
        rows = Rows.Of(Math.Max(leftCount, rightCount), steps, weights: null, bothWays: false);
        back = rows.Turned();
    }

    /// <summary>Number of nodes of the first kind.</summary>
    public int LeftCount { get; }

    /// <summary>Number of nodes of the second kind.</summary>
    public int RightCount { get; }

    /// <summary>Number of edges.</summary>
    public int EdgeCount => rows.Neighbours.Length;

    /// <summary>Returns the nodes of the second kind that a node of the first is joined with, ascending, without copying.</summary>
    public ReadOnlySpan<int> OfLeft(int left) => rows.Of(Require(left, LeftCount, nameof(left)));

    /// <summary>Returns the nodes of the first kind that a node of the second is joined with, ascending, without copying.</summary>
    public ReadOnlySpan<int> OfRight(int right) => back.Of(Require(right, RightCount, nameof(right)));

    /// <summary>Returns the graph with the two kinds exchanged, sharing the rows. O(1).</summary>
    public BipartiteGraph Turned() => new(RightCount, LeftCount, back, rows);

    /// <summary>
    /// Returns a graph of the nodes of the first kind, joined if they share nodes of the second. O(Σ d² over the second kind) time, n numbers of scratch memory.
    /// </summary>
    /// <param name="weight">The contribution of a shared node to the weight.</param>
    /// <param name="progress">Share of the nodes done, 0 … 1.</param>
    /// <param name="stop">Cancels between nodes.</param>
    public Graph Project(SharedWeight weight = SharedWeight.One, IProgress<double>? progress = null, CancellationToken stop = default)
    {
        var builder = new GraphBuilder(LeftCount);
        var shared = new double[LeftCount];
        var touched = new List<int>();
        for (var left = 0; left < LeftCount; left++)
        {
            stop.ThrowIfCancellationRequested();
            foreach (var right in rows.Of(left))
            {
                var adds = weight == SharedWeight.One ? 1 : 1.0 / (back.Degree(right) - 1);
                foreach (var other in back.Of(right))
                {
                    if (other > left)
                    {
                        if (shared[other] == 0)
                        {
                            touched.Add(other);
                        }
                        shared[other] += adds;
                    }
                }
            }
            foreach (var other in touched)
            {
                builder.Add(left, other, shared[other]);
                shared[other] = 0;
            }
            touched.Clear();
            if ((left + 1) % Told == 0 && left + 1 < LeftCount)
            {
                progress?.Report((left + 1.0) / LeftCount);
            }
        }
        progress?.Report(1);
        return builder.Build();
    }

    /// <summary>Returns one unweighted graph with both kinds as nodes: the first kind keeps its numbers, the second follows. O(n + m).</summary>
    public Graph ToGraph()
    {
        var builder = new GraphBuilder(LeftCount + RightCount, weighted: false);
        for (var left = 0; left < LeftCount; left++)
        {
            foreach (var right in rows.Of(left))
            {
                builder.Add(left, LeftCount + right);
            }
        }
        return builder.Build();
    }

    private BipartiteGraph(int leftCount, int rightCount, Rows rows, Rows back) =>
        (LeftCount, RightCount, this.rows, this.back) = (leftCount, rightCount, rows, back);

    private static int Require(int node, int count, string name) =>
        (uint)node < (uint)count
            ? node
            : throw new ArgumentOutOfRangeException(name, node, $"A node of this kind must be 0 … {count - 1}.");
}
