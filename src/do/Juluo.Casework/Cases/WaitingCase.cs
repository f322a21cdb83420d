namespace Juluo.Casework;

/// <summary>An open case with the data that decides who of its office can act on it.</summary>
/// <param name="Role">The person's role in the case's office, or null.</param>
internal sealed record WaitingCase(
    CaseId Id,
    string Number,
    CaseState State,
    PersonId? AssignedTo,
    Instant? SentAt,
    LocalDate? AnswerBy,
    Instant? AnsweredAt,
    Instant TouchedAt,
    LocalDate? DecideBy,
    bool FourEyes,
    PersonId? ProposedBy,
    CaseRole? Role
)
{
    // A hand-off lets a professional read the case but do none of the next steps.
    private CaseReach ReachOf(PersonId person, bool manages) =>
        new(manages, Role, AssignedTo == person, AssignedTo is null, Professional: false);

    /// <summary>True if the case has no caseworker and this person may take or assign it.</summary>
    public bool IsFreeFor(PersonId person, bool manages) =>
        AssignedTo is null && ReachOf(person, manages) is ({ Takes: true } or { Assigns: true });

    /// <summary>Returns the next step that a person may do, as the case's page shows it, or null if it waits for others.</summary>
    public CaseNext? NextFor(PersonId person, bool manages)
    {
        var reach = ReachOf(person, manages);
        if (!CaseMoves.WaitsForOffice(State))
            return null;
        if (State == CaseState.Proposed)
            return Decision.Confirms(State, FourEyes, ProposedBy, reach, person) ? CaseNext.Confirm : null;
        if (AssignedTo is null)
            return IsFreeFor(person, manages) ? CaseNext.Take : null;
        if (!reach.Proposes)
            return null;
        return reach.Decides && !FourEyes ? CaseNext.Decide : CaseNext.Propose;
    }
}

/// <summary>The next step of a case that waits for the office.</summary>
[Named("case-next")]
internal enum CaseNext
{
    /// <summary>Take or assign the case.</summary>
    Take,

    /// <summary>Decide it; one person is enough.</summary>
    Decide,

    /// <summary>Propose a decision to a second person.</summary>
    Propose,

    /// <summary>Confirm or return a proposed decision.</summary>
    Confirm,
}
