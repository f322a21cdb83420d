namespace Juluo.Networks.Groups;

/// <summary>The quality of a partition: weight inside groups, less the expected weight.</summary>
public enum Quality
{
    /// <summary>
    /// The expected weight follows from the strengths of the nodes at random, see <see cref="Groups.Modularity"/>. Needs no parameter, but misses small groups in a large
    /// network (Fortunato and Barthélemy 2007).
    /// </summary>
    Modularity,

    /// <summary>
    /// The expected weight is the same for every pair of nodes, see <see cref="Groups.Cpm"/>: the resolution is the density that a group exceeds inside and stays below
    /// towards other groups, in units of weight. Finds small groups in networks of any size.
    /// </summary>
    Cpm,
}
