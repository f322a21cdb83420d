namespace Juluo.Timetables;

/// <summary>The place of a submission: a session, a room, and the first of its consecutive slots. All are indices from 0.</summary>
public readonly record struct TimetablePlace(int Session, int Room, int Slot);
