namespace Juluo.CalendarViews;

/// <summary>A suitable time, with the rooms that are free and the people who cannot come.</summary>
public sealed record CommonTime(Interval During, IReadOnlyList<ResourceId> Rooms, IReadOnlyList<PersonId> Missing);
