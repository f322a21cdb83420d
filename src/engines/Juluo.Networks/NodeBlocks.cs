namespace Juluo.Networks;

/// <summary>Parallel work on independent nodes: cut into blocks that threads take in turn.</summary>
internal static class NodeBlocks
{
    private const int Size = 256;

    /// <summary>Processes each item, in no particular order; each thread has its own scratch object.</summary>
    internal static void ForEach<TScratch>(
        int count,
        int threads,
        Func<TScratch> scratch,
        Action<int, TScratch> work,
        IProgress<double>? progress,
        CancellationToken stop,
        int size = Size
    )
    {
        if (threads < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(threads), threads, "At least one thread must do the work.");
        }
        stop.ThrowIfCancellationRequested();
        var blocks = (int)(((long)count + size - 1) / size);
        var done = 0;
        var gate = new Lock();
        Parallel.For(
            0,
            blocks,
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = stop },
            scratch,
            (block, _, own) =>
            {
                var end = (int)Math.Min(count, ((long)block + 1) * size);
                for (var item = block * size; item < end; item++)
                {
                    work(item, own);
                }
                if (progress is not null)
                {
                    lock (gate)
                    {
                        progress.Report((double)++done / blocks);
                    }
                }
                return own;
            },
            _ => { }
        );
        if (blocks == 0)
        {
            progress?.Report(1);
        }
    }
}
