namespace Juluo.Casework;

/// <summary>Takes a case back from the authority. One that has gone on by another way meanwhile stays where it is.</summary>
internal sealed class BackToReview(UnitOfWork work, Clock clock, CaseSeal seal)
{
    /// <returns>The case, in review again; null: it had gone on.</returns>
    public async Task<Case?> Send(CaseId id, PersonId by, CancellationToken stop)
    {
        var cases = new CaseStore(work, clock, seal);
        if (
            await cases.Hold(id, stop) is not { State: CaseState.WithAuthority } one
            || (await cases.Move(one, CaseState.InReview, by, stop)).Failed
        )
            return null;
        await new CaseLog(work, clock).Happened(one.Id, "in_review", by, stop);
        return one with { State = CaseState.InReview };
    }
}
