namespace Juluo.Timetables;

/// <summary>One entry of a timetable's cost. The indices that do not belong to the part are null.</summary>
/// <param name="Part">The kind of clash.</param>
/// <param name="Cost">Cost of this entry, above 0. A timetable's cost is the sum of these.</param>
/// <param name="Submission">The submission.</param>
/// <param name="Other">The second submission, where two clash.</param>
/// <param name="Track">The track.</param>
/// <param name="OtherTrack">The second track, where two clash.</param>
/// <param name="Session">The session.</param>
/// <param name="Room">The room; where two clash, that of the first.</param>
/// <param name="Slot">The slot within the session.</param>
public sealed record TimetableClash(
    TimetablePart Part,
    long Cost,
    int? Submission = null,
    int? Other = null,
    int? Track = null,
    int? OtherTrack = null,
    int? Session = null,
    int? Room = null,
    int? Slot = null
);
