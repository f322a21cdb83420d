namespace Juluo.People;

public sealed partial class Person
{
    /// <summary>Away for a while. A trial that is paused is over: a person who resumes is a member.</summary>
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
