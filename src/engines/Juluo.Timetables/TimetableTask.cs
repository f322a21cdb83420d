namespace Juluo.Timetables;

/// <summary>
/// A conference to schedule. Nothing is checked on construction; <see cref="Check"/> lists everything that is wrong or impossible.
/// </summary>
/// <param name="Sessions">In the order of time.</param>
/// <param name="Rooms">Names of the rooms.</param>
/// <param name="Tracks">Names of the tracks; may be empty.</param>
/// <param name="Submissions">Everything to schedule.</param>
/// <param name="Penalties">Costs of bringing two things together.</param>
public sealed record TimetableTask(
    IReadOnlyList<TimetableSession> Sessions,
    IReadOnlyList<string> Rooms,
    IReadOnlyList<string> Tracks,
    IReadOnlyList<TimetableSubmission> Submissions,
    IReadOnlyList<TimetablePenalty> Penalties
)
{
    /// <summary>The largest cost of a single penalty: 10¹². Sums stay far from the limits of a long.</summary>
    public const long MostCost = 1_000_000_000_000;

    /// <summary>If true, a room has submissions of one track only during a session, and every submission needs a track (as in CoSPLib).</summary>
    public bool OneTrackPerBlock { get; init; }

    /// <summary>Rooms that cannot be used in a session at all. To make them expensive instead, use <see cref="TimetablePart.SessionRoom"/>.</summary>
    public IReadOnlyList<(int Session, int Room)> Closed { get; init; } = [];

    /// <summary>Cost of each room of a track after the first (<see cref="TimetablePart.TrackRooms"/>).</summary>
    public long TrackRoomsCost { get; init; }

    /// <summary>Cost of each parallel room of a track (<see cref="TimetablePart.ParallelTracks"/>).</summary>
    public long ParallelTracksCost { get; init; }

    /// <summary>Cost of each track that skips a session (<see cref="TimetablePart.ScatteredTracks"/>).</summary>
    public long ScatteredTracksCost { get; init; }

    /// <summary>Cost of each submission that is out of order (<see cref="TimetablePart.Order"/>).</summary>
    public long OrderCost { get; init; }

    /// <summary>
    /// Lists why the task is malformed or cannot have a complete timetable. An empty list does not promise one: packing talks of several lengths is NP-hard.
    /// O(penalties + submissions).
    /// </summary>
    public IReadOnlyList<TimetableFault> Check() => new TaskCheck(this).Faults();
}
