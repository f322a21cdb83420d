namespace Juluo.HelpDirectory;

/// <summary>The state of an entry: the <c>status</c> of HSDS.</summary>
[Named("help-state")]
public enum HelpState
{
    Active,

    /// <summary>The help is temporarily closed; the entry stays listed.</summary>
    Paused,

    /// <summary>The help is no longer offered, or the entry was closed here. Only people who manage the directory see it.</summary>
    Closed,
}
