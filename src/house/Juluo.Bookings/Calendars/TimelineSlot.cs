namespace Juluo.Bookings;

/// <summary>A piece of a resource's day in the timeline.</summary>
/// <param name="At">Where it begins and how long it is, in quarters of an hour from the beginning of the picture.</param>
/// <param name="Start">Of what is free: from when it may be booked.</param>
/// <param name="Entry">What takes it, where it is one thing alone.</param>
internal sealed record TimelineSlot(TimelineSlotKind Kind, int At, int Quarters, Instant Start, Instant End, CalendarEntry? Entry);
