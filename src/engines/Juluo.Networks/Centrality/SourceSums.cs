namespace Juluo.Networks.Centrality;

/// <summary>
/// Sums over all sources on several threads. Sources are cut into the same blocks whatever the number of threads, and blocks are added in order, so that the result is
/// the same to the last bit; a block that finishes early is kept until its turn.
/// </summary>
internal sealed class SourceSums(int[] sources, IProgress<double>? progress)
{
    private const int MostBlocks = 64;

    private readonly int size = BlockSize(sources.Length);
    private readonly Dictionary<int, double[]> waiting = [];
    private readonly Lock turn = new();
    private double[]? total;
    private int taken = -1;
    private int added;

    private int Blocks => (sources.Length + size - 1) / size;

    internal double[] Of(int length, Func<Dependencies> scratch, int threads, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        stop.ThrowIfCancellationRequested();
        Parallel.For(
            0,
            Math.Min(threads, Blocks),
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = stop },
            _ => Work(scratch, stop)
        );
        if (Blocks == 0)
        {
            progress?.Report(1);
        }
        return total ?? new double[length];
    }

    private void Work(Func<Dependencies> scratch, CancellationToken stop)
    {
        Dependencies? dependencies = null;
        for (var block = Interlocked.Increment(ref taken); block < Blocks; block = Interlocked.Increment(ref taken))
        {
            dependencies ??= scratch();
            Add(block, dependencies.Of(sources.AsSpan(block * size, Math.Min(size, sources.Length - block * size)), stop));
        }
    }

    private void Add(int block, double[] sum)
    {
        lock (turn)
        {
            waiting.Add(block, sum);
            while (waiting.Remove(added, out var next))
            {
                if (total is null)
                {
                    total = next;
                }
                else
                {
                    for (var at = 0; at < total.Length; at++)
                    {
                        total[at] += next[at];
                    }
                }
                added++;
                progress?.Report((double)added / Blocks);
            }
        }
    }

    // Whole batches of lanes.
    private static int BlockSize(int sources)
    {
        var batches = (sources + Lanes.Count - 1) / Lanes.Count;
        return Lanes.Count * Math.Max(1, (batches + MostBlocks - 1) / MostBlocks);
    }
}
