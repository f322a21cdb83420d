namespace Juluo.Casework;

/// <summary>Rules for deciding cases, independent of storage.</summary>
internal static class Decision
{
    public static readonly IReadOnlyList<CaseState> Of = [CaseState.Granted, CaseState.Refused];

    /// <summary>Returns the state to which a decision leads: the decision itself, or proposed if the person may not decide or a second person must confirm. Fails if the case is not open.</summary>
    public static Outcome<CaseState> Decide(Case one, CaseReach reach, CaseState wished)
    {
        if (!Of.Contains(wished))
            return new NotOffered("decision");
        if (!CaseMoves.IsOpen(one.State) || one.State == CaseState.Proposed)
            return new CaseErrors.NotOpen();
        // Missing documents may be a reason to refuse but never to grant.
        if (one.State == CaseState.NeedsDocuments && wished == CaseState.Granted)
            return new CaseErrors.NoSuchWay();
        var alone = reach.Decides && !one.FourEyes;
        var to = alone ? wished : CaseState.Proposed;
        return CaseMoves.Can(one.State, to, one.FourEyes) ? to : new CaseErrors.NoSuchWay();
    }

    /// <summary>Returns the decisions that the person can make or propose now; empty if they may not propose.</summary>
    public static IReadOnlyList<CaseState> Possible(Case one, CaseReach reach) =>
        reach.Proposes ? [.. Of.Where(wished => !Decide(one, reach, wished).Failed)] : [];

    /// <summary>Returns true if the person may confirm the proposal; if two people must decide, the proposer may not.</summary>
    public static bool Confirms(Case one, CaseReach reach, PersonId person) =>
        Confirms(one.State, one.FourEyes, one.ProposedBy, reach, person);

    public static bool Confirms(CaseState state, bool fourEyes, PersonId? proposedBy, CaseReach reach, PersonId person) =>
        reach.Decides && state == CaseState.Proposed && !(fourEyes && proposedBy == person);
}
