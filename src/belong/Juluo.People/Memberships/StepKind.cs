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
    Paused,
    Resumed,
    Left,
    Returned,
    RoleGiven,
    RoleTaken,
}
