namespace Juluo.Timetables;

/// <summary>
/// The cost of bringing two things together, with the weight of its part multiplied in. Several penalties for the same two things add up.
/// </summary>
/// <param name="Part">
/// Decides the meaning of the two numbers: TrackSession (track, session), TrackRoom (track, room), SessionRoom (session, room), SimilarTracks and ChairSession (track,
/// track), TimeZone and SubmissionSession (submission, session), SubmissionRoom (submission, room), SpeakerSession, AttendeeSession, SpeakerSlot and AttendeeSlot
/// (submission, submission). The order of two tracks or two submissions does not matter. The remaining parts have one cost for the whole task and no penalties.
/// </param>
/// <param name="First">Index in the first of the two lists.</param>
/// <param name="Second">Index in the second of the two lists.</param>
/// <param name="Cost">0 … <see cref="TimetableTask.MostCost"/>.</param>
public readonly record struct TimetablePenalty(TimetablePart Part, int First, int Second, long Cost);
