namespace Juluo.Casework;

/// <summary>
/// Handles documents sent after an application: marks requests as answered, moves a case that needed documents back to review, and notifies its team. Cases that are not open stay
/// unchanged.
/// </summary>
internal sealed class ReceiveDocuments(UnitOfWork work, Clock clock, CaseSeal seal, CaseTeam team) : Reaction<DocumentsSent>
{
    public override async Task React(DocumentsSent fact, CancellationToken stop)
    {
        var cases = new CaseStore(work, clock, seal);
        if (
            fact.Owner != CaseworkModule.Owner
            || await cases.HoldOfSubmission(fact.Submission, stop) is not { } one
            || !CaseMoves.IsOpen(one.State)
        )
            return;
        await new DocumentRequestStore(work, clock, seal).Sent(one.Id, stop);
        if (one.State == CaseState.NeedsDocuments)
            await cases.Move(one, CaseState.InReview, null, stop);
        await new CaseLog(work, clock).Happened(one.Id, "documents_sent", null, stop);
        await team.Notify(
            one,
            "documents",
            clock.Now.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture),
            stop
        );
    }
}
