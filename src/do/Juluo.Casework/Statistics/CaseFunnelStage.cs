namespace Juluo.Casework;

/// <summary>The stages of applications that are counted.</summary>
[Named("case-funnel-stage")]
public enum CaseFunnelStage
{
    /// <summary>The application could not be begun, because all offices were at capacity.</summary>
    TurnedAway,
    Begun,

    /// <summary>The application was begun but never sent.</summary>
    Left,
    Sent,
    Answered,
    Granted,
    Refused,
    Withdrawn,
}
