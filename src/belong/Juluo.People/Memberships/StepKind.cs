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
}
