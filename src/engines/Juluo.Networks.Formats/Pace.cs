namespace Juluo.Networks.Formats;

/// <summary>Checks for cancellation and reports progress every so often while writing.</summary>
internal sealed class Pace(Graph graph, IProgress<double>? progress, CancellationToken stop)
{
    private const int BetweenLooks = 1024;

    private readonly long all = (long)graph.NodeCount + graph.EdgeCount;
    private long written;

    /// <summary>Counts one node or edge about to be written.</summary>
    internal void Step()
    {
        if (written++ % BetweenLooks == 0)
        {
            stop.ThrowIfCancellationRequested();
            progress?.Report((written - 1.0) / all);
        }
    }

    internal void Done() => progress?.Report(1);
}
