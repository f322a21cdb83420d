namespace Juluo.Casework;

/// <summary>The filters of the list of cases.</summary>
[Named("case-list")]
public enum CaseList
{
    /// <summary>Open cases, those waiting longest for an answer first.</summary>
    Open,

    /// <summary>Cases assigned to the caller.</summary>
    Mine,

    /// <summary>Cases not assigned to anyone.</summary>
    Unassigned,

    /// <summary>Cases with a missed promise or without activity for six business days.</summary>
    Late,

    /// <summary>Cases whose proposed decision needs confirmation.</summary>
    ToConfirm,

    /// <summary>Decided, withdrawn and closed cases, latest first.</summary>
    Over,
}
