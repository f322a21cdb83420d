namespace Juluo.Foundation;

/// <summary>How far an introduction came. The number is what is stored; a higher rung stands on the lower ones.</summary>
[Named("introduction-rung")]
public enum FunnelStage
{
    Proposed = 1,
    Accepted = 2,
    Met = 3,
    Useful = 4,

    /// <summary>An exchange (help, reply, mentoring …) within 60 days of the meeting.</summary>
    Exchange = 5,

    /// <summary>Both active on one project within 180 days of the meeting.</summary>
    Project = 6,
}
