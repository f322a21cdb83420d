namespace Juluo.Timetables;

/// <summary>A stretch of time between two breaks, the same in all rooms. Sessions are listed in the order of time.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Slots">Number of equal time slots, at least 1.</param>
public sealed record TimetableSession(string Name, int Slots);
