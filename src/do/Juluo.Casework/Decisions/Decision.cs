namespace Juluo.Casework;

/// <summary>What is decided about a case, before it is written.</summary>
internal static class Decision
{
    public static readonly IReadOnlyList<CaseState> Of = [CaseState.Granted, CaseState.Refused];

    /// <summary>What deciding so means for a case: it is decided, or waits for a second person.</summary>
    public static Outcome<CaseState> Decide(Case one, CaseReach reach, CaseState wished)
    {
        if (!Of.Contains(wished))
            return new NotOffered("decision");
        if (!CaseMoves.IsOpen(one.State) || one.State == CaseState.Proposed)
            return new CaseErrors.NotOpen();
        // What is still missing may be a reason to refuse, and none to grant.
        if (one.State == CaseState.NeedsDocuments && wished == CaseState.Granted)
            return new CaseErrors.NoSuchWay();
        var alone = reach.Decides && !one.FourEyes;
        var to = alone ? wished : CaseState.Proposed;
        return CaseMoves.Can(one.State, to, one.FourEyes) ? to : new CaseErrors.NoSuchWay();
    }

    /// <summary>Those that can be chosen for it now.</summary>
    public static IReadOnlyList<CaseState> Possible(Case one, CaseReach reach) =>
        reach.Proposes ? [.. Of.Where(wished => !Decide(one, reach, wished).Failed)] : [];

    /// <summary>Whether this person may say yes to what is proposed: where two decide, the person who proposed it may not.</summary>
    public static bool Confirms(Case one, CaseReach reach, PersonId person) =>
        Confirms(one.State, one.FourEyes, one.ProposedBy, reach, person);

    public static bool Confirms(CaseState state, bool fourEyes, PersonId? proposedBy, CaseReach reach, PersonId person) =>
        reach.Decides && state == CaseState.Proposed && !(fourEyes && proposedBy == person);
}
