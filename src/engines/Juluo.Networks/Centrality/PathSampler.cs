using Juluo.Networks.Statistics;

namespace Juluo.Networks.Centrality;

/// <summary>Draws one of the shortest paths between two nodes, all as likely. Scratch for one thread.</summary>
internal abstract class PathSampler
{
    /// <summary>Nodes on the path without its ends, in no order that matters; none where there is no path. True until the next call.</summary>
    internal abstract List<int> Inside(int from, int to, SeededRandom random);
}
