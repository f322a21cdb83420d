namespace Juluo.Timetables.Talks;

/// <summary>A talk, workshop or other event of a conference.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Slots">Length in slots, at least 1.</param>
public sealed record Talk(string Name, int Slots = 1)
{
    /// <summary>Names or keys of the speakers. Two talks of one speaker are never at the same time if that is possible.</summary>
    public IReadOnlyList<string> Speakers { get; init; } = [];

    /// <summary>Name or key of the track; null if the talk has none.</summary>
    public string? Track { get; init; }

    /// <summary>Expected audience in people; null to use the number of people who starred the talk.</summary>
    public int? Audience { get; init; }

    /// <summary>Sessions in which a speaker is away, as indices.</summary>
    public IReadOnlyList<int> Away { get; init; } = [];

    /// <summary>The place that the search must not change.</summary>
    public TimetablePlace? Fixed { get; init; }
}
