namespace Juluo.People;

public sealed partial class Person
{
    /// <summary>Characters in which alumni may say why they wish to return.</summary>
    public const int MostToReturn = 1000;

    /// <summary>Days after leaving in which a person may come back without asking.</summary>
    public const int DaysToComeBack = 14;

    /// <summary>As alumni: members may still find me, and what I offer.</summary>
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

    /// <summary>Comes back by themselves: within days, and only if they left by their own wish.</summary>
    public Outcome<StepKind> RejoinCommunity(PersonId? lastLetGoBy, LocalDate today) =>
        State == PersonState.Alumni && (lastLetGoBy != Id || LeftOn is not { } left || Period.DaysBetween(left, today) > DaysToComeBack)
            ? new MembershipErrors.AskToReturn()
            : Return();

    /// <summary>Alumni say whether members may still find them.</summary>
    public Outcome<Done> SaveAlumniProfile(bool keeps)
    {
        if (State != PersonState.Alumni)
            return new MembershipErrors.NotNow(State);
        KeepsProfile = keeps;
        return Done.It;
    }
}
