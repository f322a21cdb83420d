namespace Juluo.People;

/// <summary>What can happen to a membership.</summary>
[Named("step-kind")]
public enum StepKind
{
    Invited,
    Asked,
    Joined,
    TrialBegun,
    TrialPassed,
    TrialEnded,
    Paused,
    Resumed,
    Left,
    Returned,
    RoleGiven,
    RoleTaken,

    /// <summary>Found to be another person of the list. It is in no history, and no program outside hears that a member left.</summary>
    Merged,
}
