namespace Juluo.Networks.Formats;

/// <summary>Looks up from writing now and then: whether to stop, and how far it is.</summary>
internal sealed class Pace(Graph graph, IProgress<double>? progress, CancellationToken stop)
{
    private const int BetweenLooks = 1024;

    private readonly long all = (long)graph.NodeCount + graph.EdgeCount;
    private long written;

    /// <summary>Another node or edge is about to be written.</summary>
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
