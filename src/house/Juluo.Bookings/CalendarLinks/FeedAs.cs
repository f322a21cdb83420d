namespace Juluo.Bookings;

/// <summary>How a feed is told.</summary>
[Named("feed-as")]
public enum FeedAs
{
    /// <summary>Entries (VEVENT).</summary>
    Events,

    /// <summary>When it is taken, and nothing else (VFREEBUSY).</summary>
    FreeBusy,
}
