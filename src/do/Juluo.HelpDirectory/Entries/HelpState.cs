namespace Juluo.HelpDirectory;

/// <summary>Whether help is given: the <c>status</c> of HSDS.</summary>
[Named("help-state")]
public enum HelpState
{
    Active,

    /// <summary>It comes back.</summary>
    Paused,

    /// <summary>No longer offered, or closed here.</summary>
    Closed,
}
