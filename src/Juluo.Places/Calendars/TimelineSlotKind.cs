namespace Juluo.Places;

public enum TimelineSlotKind
{
    Free,
    Taken,

    /// <summary>The site is closed.</summary>
    Shut,
    Past,
}
