namespace Juluo.Casework;

/// <summary>An open case, with what decides whether it waits for one of its office.</summary>
/// <param name="Role">In the office of the case; null: none.</param>
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
    // A hand-off lets a professional read, and do none of the next steps.
    private CaseReach ReachOf(PersonId person, bool manages) =>
        new(manages, Role, AssignedTo == person, AssignedTo is null, Professional: false);

    /// <summary>It has no caseworker, and this person may take it or give it to one.</summary>
    public bool IsFreeFor(PersonId person, bool manages) =>
        AssignedTo is null && ReachOf(person, manages) is ({ Takes: true } or { Assigns: true });

    /// <summary>The next step that a person may do, as the page of the case shows it; null: it waits for others.</summary>
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
    /// <summary>To be taken or assigned.</summary>
    Take,

    /// <summary>To be decided by one person.</summary>
    Decide,

    /// <summary>A decision to be proposed to a second person.</summary>
    Propose,

    /// <summary>A proposed decision to be confirmed or returned.</summary>
    Confirm,
}
