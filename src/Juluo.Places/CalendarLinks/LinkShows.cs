namespace Juluo.Places;

/// <summary>What a calendar program reads.</summary>
public enum LinkShows
{
    /// <summary>What is on, as far as its maker may know.</summary>
    Agenda,

    /// <summary>When something is on, and nothing of what.</summary>
    Busy,
}
