namespace Juluo.Timetables.Talks;

/// <summary>Costs of what goes wrong in a conference, each 0 … <see cref="TimetableTask.MostCost"/>. The unit is one person who misses one slot.</summary>
public sealed record TalkCosts
{
    /// <summary>One person starred two talks that are given in different rooms at the same time; for each slot in common.</summary>
    public long Star { get; init; } = 1;

    /// <summary>One person finds no seat in a talk.</summary>
    public long Crowd { get; init; } = 1;

    /// <summary>One speaker is in two rooms at the same time; for each slot in common. The default outweighs everything else.</summary>
    public long Speaker { get; init; } = 1_000_000;

    /// <summary>A talk is in a session in which its speaker is away.</summary>
    public long Away { get; init; } = 1_000_000;

    /// <summary>A track is in one more room during one session.</summary>
    public long ParallelTrack { get; init; } = 10;

    /// <summary>A track uses one more room.</summary>
    public long TrackRoom { get; init; } = 5;
}
