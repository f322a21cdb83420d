using Juluo.Networks.Statistics;

namespace Juluo.Networks.Centrality;

/// <summary>Draws one of the shortest paths between two nodes, with equal probability. Scratch memory for one thread.</summary>
internal abstract class PathSampler
{
    /// <summary>Returns the nodes on the path without its ends, in no particular order; empty if there is no path. Valid until the next call.</summary>
    internal abstract List<int> Inside(int from, int to, SeededRandom random);
}
