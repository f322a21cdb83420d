namespace Juluo.People;

public sealed partial class Person
{
    /// <summary>Pauses the membership. A trial ends with the pause: a person who resumes is a member.</summary>
    public Outcome<StepKind> Pause()
    {
        if (State is not (PersonState.Trial or PersonState.Active))
            return new MembershipErrors.NotNow(State);
        (State, TrialUntil) = (PersonState.Paused, null);
        return StepKind.Paused;
    }

    public Outcome<StepKind> Resume()
    {
        if (State != PersonState.Paused)
            return new MembershipErrors.NotNow(State);
        State = PersonState.Active;
        return StepKind.Resumed;
    }
}
