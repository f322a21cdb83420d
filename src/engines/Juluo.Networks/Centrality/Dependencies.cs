namespace Juluo.Networks.Centrality;

/// <summary>
/// Dependency of shortest paths from a source on each node or edge (Brandes 2001, On variants of shortest-path betweenness 2008), summed over sources. Scratch memory for
/// one thread.
/// </summary>
internal abstract class Dependencies
{
    /// <summary>
    /// Returns the sum of the dependencies of some sources: by node, or by step in the order of the graph's rows.
    /// </summary>
    /// <param name="sources">The sources; splitting them over several calls changes the last bits of the sum.</param>
    /// <param name="stop">Cancels within a source.</param>
    internal abstract double[] Of(ReadOnlySpan<int> sources, CancellationToken stop);
}
