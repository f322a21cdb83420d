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

    /// <summary>Found to be another person of the list. It stands in no history, and no program outside is told that a member left.</summary>
    Merged,
}
