namespace Juluo.Matching;

/// <summary>Where an introduction stands. From met on, the highest rung it reached.</summary>
[Named("introduction-state")]
public enum IntroductionState
{
    Asked,
    Accepted,
    Met,
    Useful,
    Exchange,
    Project,

    /// <summary>Not accepted in a fortnight, or accepted and never met. Whether somebody said no is not to be seen.</summary>
    Expired,

    /// <summary>Undone by the operator before anybody had answered.</summary>
    Withdrawn,
}
