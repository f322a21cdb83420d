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
        var alone = reach.Decides && !one.FourEyes;
        var to = alone ? wished : CaseState.Proposed;
        return CaseMoves.Can(one.State, to, one.FourEyes) ? to : new CaseErrors.NoSuchWay();
    }
}
