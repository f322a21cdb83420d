namespace Juluo.People;

/// <summary>The kinds of steps of a membership.</summary>
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

    /// <summary>Merged into another person. It appears in no history, and webhooks do not report that a member left.</summary>
    Merged,
}
