namespace Juluo.People;

public sealed partial class Person
{
    /// <summary>The maximum length of the message with which alumni ask to return, in characters.</summary>
    public const int MostToReturn = 1000;

    /// <summary>The number of days after leaving within which a person may return without asking; later, or if another person ended the membership, an operator decides.</summary>
    public const int DaysToComeBack = 14;

    /// <summary>True for alumni whom members may still find, with their offers.</summary>
    public bool KeepsProfile { get; private set; } = keepsProfile;

    public Outcome<StepKind> Leave(LocalDate on, bool keepsProfile)
    {
        if (State == PersonState.Alumni)
            return new MembershipErrors.NotNow(State);
        (State, TrialUntil, LeftOn, KeepsProfile) = (PersonState.Alumni, null, LocalDate.Max(on, JoinedOn), keepsProfile);
        return StepKind.Left;
    }

    public Outcome<StepKind> Return()
    {
        if (State != PersonState.Alumni)
            return new MembershipErrors.NotNow(State);
        (State, LeftOn, KeepsProfile) = (PersonState.Active, null, false);
        return StepKind.Returned;
    }

    /// <summary>Restores the membership by the person's own choice. Fails after <see cref="DaysToComeBack"/> days, or if another person ended it.</summary>
    public Outcome<StepKind> RejoinCommunity(PersonId? lastLetGoBy, LocalDate today) =>
        State == PersonState.Alumni && (lastLetGoBy != Id || LeftOn is not { } left || Period.DaysBetween(left, today) > DaysToComeBack)
            ? new MembershipErrors.AskToReturn()
            : Return();

    /// <summary>Sets whether members may still find this person. Fails unless they are alumni.</summary>
    public Outcome<Done> SaveAlumniProfile(bool keeps)
    {
        if (State != PersonState.Alumni)
            return new MembershipErrors.NotNow(State);
        KeepsProfile = keeps;
        return Done.It;
    }
}
