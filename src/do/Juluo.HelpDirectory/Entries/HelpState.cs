namespace Juluo.HelpDirectory;

/// <summary>The state of an entry: the <c>status</c> of HSDS.</summary>
[Named("help-state")]
public enum HelpState
{
    Active,

    /// <summary>Temporarily closed.</summary>
    Paused,

    /// <summary>No longer offered, or closed here.</summary>
    Closed,
}
