namespace Juluo.Timetables;

/// <summary>
/// The terms of a timetable's cost, as Kheiri, Pylyavskyy and Jacko define them ("CoSPLib: a benchmark library for conference scheduling problems", GECCO 2025 Companion).
/// A block is one room during one session; a track is in a block if at least one of its submissions is.
/// </summary>
public enum TimetablePart
{
    /// <summary>A track is in a session that it should avoid; counted for each block.</summary>
    TrackSession,

    /// <summary>A track is in a room that it should avoid; counted for each block.</summary>
    TrackRoom,

    /// <summary>A room is used in a session in which it should be empty.</summary>
    SessionRoom,

    /// <summary>Two similar tracks are in two rooms during one session; counted for each pair of blocks.</summary>
    SimilarTracks,

    /// <summary>A track uses several rooms; counted for each room after the first.</summary>
    TrackRooms,

    /// <summary>A track is in several rooms during one session; counted for each room after the first.</summary>
    ParallelTracks,

    /// <summary>A track skips at least one session between its first and its last; counted once for each track.</summary>
    ScatteredTracks,

    /// <summary>A submission is in a session that is at a bad hour where its speaker is.</summary>
    TimeZone,

    /// <summary>
    /// A submission with an order does not have that rank in its track, where submissions are ranked by session, room and slot; or two of them are given in the same slot.
    /// </summary>
    Order,

    /// <summary>A submission is in a session that it should avoid.</summary>
    SubmissionSession,

    /// <summary>A submission is in a room that it should avoid, for instance one that is too small.</summary>
    SubmissionRoom,

    /// <summary>One speaker has two submissions in different rooms during one session.</summary>
    SpeakerSession,

    /// <summary>One attendee wants to hear two submissions that are in different rooms during one session.</summary>
    AttendeeSession,

    /// <summary>Two tracks that need the same person in the chair are in two rooms during one session; counted for each pair of blocks.</summary>
    ChairSession,

    /// <summary>One speaker has two submissions in different rooms in the same slot; counted for each slot.</summary>
    SpeakerSlot,

    /// <summary>One attendee wants to hear two submissions that are in different rooms in the same slot; counted for each slot.</summary>
    AttendeeSlot,
}
