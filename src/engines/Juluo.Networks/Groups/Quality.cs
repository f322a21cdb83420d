namespace Juluo.Networks.Groups;

/// <summary>What makes a division into groups good: weight inside groups, less what is to be expected there.</summary>
public enum Quality
{
    /// <summary>
    /// Expected is what the strengths of the nodes give at random, see <see cref="Groups.Modularity"/>. Needs no choice, but in a large network it does not
    /// see small groups (Fortunato and Barthélemy 2007).
    /// </summary>
    Modularity,

    /// <summary>
    /// Expected is the same for every pair of nodes, see <see cref="Groups.Cpm"/>: the resolution is the density that a group is to have inside and
    /// not between groups, in units of weight. Small groups are seen in networks of any size.
    /// </summary>
    Cpm,
}
