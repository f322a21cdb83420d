namespace Juluo.Timetables;

/// <summary>Reasons why a task cannot be scheduled or an arrangement is not a complete timetable.</summary>
public enum TimetableFaultKind
{
    /// <summary>A session or submission has less than one slot, or an order is negative. The task is malformed.</summary>
    WrongNumber,

    /// <summary>A penalty, track or closed room names something that is not in the task, or its part has no penalties. The task is malformed.</summary>
    UnknownReference,

    /// <summary>A cost is negative or above <see cref="TimetableTask.MostCost"/>. The task is malformed.</summary>
    WrongCost,

    /// <summary>A submission has no track although each block has one. The task is malformed.</summary>
    NoTrack,

    /// <summary>Two fixed submissions exclude each other, or one is fixed outside the sessions or in a closed room. The task is malformed.</summary>
    WrongFixed,

    /// <summary>A submission is longer than every session.</summary>
    TooLong,

    /// <summary>The submissions need more slots than there are.</summary>
    TooFewSlots,

    /// <summary>The tracks need more blocks than there are, since a block holds one track only.</summary>
    TooFewBlocks,

    /// <summary>A submission has no place.</summary>
    Unplaced,

    /// <summary>A place does not exist, or the submission does not end within its session.</summary>
    Outside,

    /// <summary>The room is closed in that session.</summary>
    ClosedRoom,

    /// <summary>Two submissions are in the same room at the same time.</summary>
    SameRoom,

    /// <summary>Two tracks are in the same block although each block has one.</summary>
    TwoTracks,

    /// <summary>A submission is not where it is fixed.</summary>
    MovedFixed,
}
