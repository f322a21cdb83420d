namespace Juluo.Bookings;

[Named("timeline-slot-kind")]
internal enum TimelineSlotKind
{
    Free,
    Taken,

    /// <summary>The site is closed.</summary>
    Shut,
    Past,
}
