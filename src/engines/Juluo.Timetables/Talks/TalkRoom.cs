namespace Juluo.Timetables.Talks;

/// <summary>A room of a conference.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Capacity">Number of people who find a seat.</param>
public sealed record TalkRoom(string Name, int Capacity);
