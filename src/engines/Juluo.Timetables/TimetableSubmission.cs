namespace Juluo.Timetables;

/// <summary>A talk, workshop or other event to schedule.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Slots">Number of consecutive slots that it takes in one room, at least 1.</param>
/// <param name="Track">Index of its track; null if it has none.</param>
/// <param name="Order">Wanted rank among the submissions of its track, from 1; 0 if any.</param>
/// <param name="Fixed">The place that the search must not change; null if it may choose one.</param>
public sealed record TimetableSubmission(string Name, int Slots = 1, int? Track = null, int Order = 0, TimetablePlace? Fixed = null);
