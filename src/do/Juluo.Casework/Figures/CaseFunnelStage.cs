namespace Juluo.Casework;

/// <summary>How far applications come.</summary>
[Named("case-funnel-stage")]
public enum CaseFunnelStage
{
    /// <summary>Those who look after it had as many cases as they can take.</summary>
    TurnedAway,
    Begun,

    /// <summary>Begun and not sent.</summary>
    Left,
    Sent,
    Answered,
    Granted,
    Refused,
    Withdrawn,
}
