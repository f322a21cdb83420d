namespace Juluo.CalendarViews;

/// <summary>A time that suits, the rooms that are free then, and who cannot come.</summary>
public sealed record CommonTime(Interval During, IReadOnlyList<ResourceId> Rooms, IReadOnlyList<PersonId> Missing);
