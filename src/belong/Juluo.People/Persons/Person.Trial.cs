namespace Juluo.People;

public sealed partial class Person
{
    /// <summary>The last day of the trial, or null if there is none.</summary>
    public LocalDate? TrialUntil { get; private set; } = trialUntil;

    /// <summary>Begins a trial, or changes its last day. The day must be in the future and within two years.</summary>
    public Outcome<StepKind> Try(LocalDate until, LocalDate today)
    {
        if (State is not (PersonState.Trial or PersonState.Active))
            return new MembershipErrors.NotNow(State);
        if (until <= today || until > today.PlusYears(2))
            return new MembershipErrors.TrialDay(nameof(until));
        (State, TrialUntil) = (PersonState.Trial, until);
        return StepKind.TrialBegun;
    }

    /// <summary>Ends the trial with success: the person becomes a member.</summary>
    public Outcome<StepKind> Pass()
    {
        if (State != PersonState.Trial)
            return new MembershipErrors.NotNow(State);
        (State, TrialUntil) = (PersonState.Active, null);
        return StepKind.TrialPassed;
    }

    /// <summary>Ends a trial whose last day has passed without a decision.</summary>
    public Outcome<StepKind> EndTrial(LocalDate today)
    {
        if (State != PersonState.Trial || !(TrialUntil < today))
            return new MembershipErrors.NotNow(State);
        var left = Leave(today, keepsProfile: false);
        return left.Failed ? left : StepKind.TrialEnded;
    }
}
