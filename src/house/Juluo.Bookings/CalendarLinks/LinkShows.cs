namespace Juluo.Bookings;

/// <summary>What a calendar program reads.</summary>
[Named("link-shows")]
public enum LinkShows
{
    /// <summary>What is on, as far as its maker may know.</summary>
    Agenda,

    /// <summary>When something is on, and nothing of what.</summary>
    Busy,
}
