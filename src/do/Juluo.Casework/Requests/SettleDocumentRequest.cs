namespace Juluo.Casework;

/// <summary>POST /cases/{id}/document-requests/{request}/settlement — settles a request: the document is accepted or no longer needed. With the last one the case continues.</summary>
[Post(
    "/cases/{id}/document-requests/{request}/settlement",
    CaseworkRights.TakePart,
    Form = typeof(ShowCase),
    Then = "#documents",
    Say = "casework.document.settled"
)]
internal sealed class SettleDocumentRequest(UnitOfWork work, Clock clock, CaseSeal seal) : Slice<SettleDocumentRequest.Input, Done>
{
    public sealed record Input(CaseId Id, DocumentRequestId Request);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var cases = new CaseStore(work, clock, seal);
        if (await new CaseReader(work, cases).Find(input.Id, caller, stop, toChange: true) is not { Reach.Works: true } held)
            return new NotFound();
        var requests = new DocumentRequestStore(work, clock, seal);
        if (!await requests.Settle(held.Case.Id, input.Request, stop))
            return new NotFound();
        if (held.Case.State == CaseState.NeedsDocuments && (await requests.Of(held.Case.Id, stop)).TrueForAll(r => !r.Waits))
            return await cases.Move(held.Case, CaseState.InReview, caller.Self, stop);
        return Done.It;
    }
}
