namespace Juluo.People;

/// <summary>In what way somebody belongs.</summary>
[Named("person-state")]
public enum PersonState
{
    /// <summary>Here until a day, to see whether it fits. May and counts as everybody.</summary>
    Trial,

    Active,

    /// <summary>Away for a while: keeps their own pages and the directory, is not counted and not suggested.</summary>
    Paused,

    /// <summary>Has left, and stays known. Keeps their own pages only.</summary>
    Alumni,
}
