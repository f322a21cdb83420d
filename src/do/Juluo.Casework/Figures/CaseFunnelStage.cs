namespace Juluo.Casework;

/// <summary>Stages that applications reach.</summary>
[Named("case-funnel-stage")]
public enum CaseFunnelStage
{
    /// <summary>All offices were at capacity.</summary>
    TurnedAway,
    Begun,

    /// <summary>Begun but never sent.</summary>
    Left,
    Sent,
    Answered,
    Granted,
    Refused,
    Withdrawn,
}
