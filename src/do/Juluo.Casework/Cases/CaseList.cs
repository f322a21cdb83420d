namespace Juluo.Casework;

/// <summary>Which cases are listed.</summary>
[Named("case-list")]
public enum CaseList
{
    /// <summary>Open ones, what waits longest for an answer first.</summary>
    Open,

    /// <summary>Those of the reader.</summary>
    Mine,

    /// <summary>Those that are no one's yet.</summary>
    Unassigned,

    /// <summary>Promised and not kept, or quiet for six business days.</summary>
    Late,

    /// <summary>Proposed decisions.</summary>
    ToConfirm,

    /// <summary>Decided, withdrawn and closed, the latest first.</summary>
    Over,
}
