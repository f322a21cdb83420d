namespace Juluo.Networks.Groups;

/// <summary>
/// A partition of the nodes into groups. Groups are numbered by size, largest first (equal sizes by their smallest node), so that equal partitions have equal numbers.
/// Immutable.
/// </summary>
public sealed class Partition
{
    private readonly int[] groups;
    private readonly int[] sizes;

    /// <summary>Creates a partition from any numbering of the groups with numbers 0 … nodes − 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside that range.</exception>
    public Partition(ReadOnlySpan<int> groups)
    {
        var count = new int[groups.Length];
        var smallest = new int[groups.Length];
        for (var node = groups.Length - 1; node >= 0; node--)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)groups[node], (uint)groups.Length, nameof(groups));
            count[groups[node]]++;
            smallest[groups[node]] = node;
        }
        var order = Enumerable
            .Range(0, count.Length)
            .Where(g => count[g] > 0)
            .OrderByDescending(g => count[g])
            .ThenBy(g => smallest[g])
            .ToArray();
        var number = new int[groups.Length];
        for (var k = 0; k < order.Length; k++)
        {
            number[order[k]] = k;
        }
        this.groups = new int[groups.Length];
        for (var node = 0; node < groups.Length; node++)
        {
            this.groups[node] = number[groups[node]];
        }
        sizes = [.. order.Select(g => count[g])];
    }

    /// <summary>Number of groups.</summary>
    public int Count => sizes.Length;

    /// <summary>Group of each node, 0 … <see cref="Count"/> − 1.</summary>
    public ReadOnlySpan<int> Groups => groups;

    /// <summary>Number of nodes in each group, in descending order.</summary>
    public ReadOnlySpan<int> Sizes => sizes;

    /// <summary>Checks that two partitions have the same groups.</summary>
    public bool SameAs(Partition other) => groups.AsSpan().SequenceEqual(other.groups);
}
