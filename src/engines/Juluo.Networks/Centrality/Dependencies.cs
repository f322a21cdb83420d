namespace Juluo.Networks.Centrality;

/// <summary>
/// How much shortest paths from a source depend on each node or edge (Brandes 2001, On variants of shortest-path betweenness 2008), summed over sources.
/// Scratch for one thread.
/// </summary>
internal abstract class Dependencies
{
    /// <summary>
    /// Sum of the dependencies of some sources: by node, or by step in the order of the graph's rows.
    /// </summary>
    /// <param name="sources">The sources; how they are cut into calls decides the last bits.</param>
    /// <param name="stop">Cancels within a source.</param>
    internal abstract double[] Of(ReadOnlySpan<int> sources, CancellationToken stop);
}
