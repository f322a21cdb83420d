using System.Collections.Immutable;

namespace Juluo.Timetables;

/// <summary>The cost of a timetable and the share of each part.</summary>
public sealed record TimetableCost
{
    internal TimetableCost(IEnumerable<TimetableClash> clashes) =>
        Parts = clashes
            .GroupBy(clash => clash.Part)
            .ToImmutableSortedDictionary(group => group.Key, group => group.Sum(clash => clash.Cost));

    /// <summary>The parts that cost anything, in the order of the enumeration.</summary>
    public ImmutableSortedDictionary<TimetablePart, long> Parts { get; }

    /// <summary>Sum of all parts.</summary>
    public long Total => Parts.Values.Sum();

    /// <summary>Cost of a part; 0 if it costs nothing.</summary>
    public long this[TimetablePart part] => Parts.GetValueOrDefault(part);
}
