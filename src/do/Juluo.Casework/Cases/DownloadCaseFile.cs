namespace Juluo.Casework;

/// <summary>GET /cases/{id}/files/{file} — downloads a page of a document that the applicant sent. The applicant sees a record of the download, except of the small size of a picture.</summary>
[Get("/cases/{id}/files/{file}", CaseworkRights.TakePart)]
internal sealed class DownloadCaseFile(UnitOfWork work, Clock clock, CaseSeal seal, FormsFacade forms)
    : Slice<DownloadCaseFile.Input, Download>
{
    /// <param name="Small">True for the small size of a picture.</param>
    public sealed record Input(CaseId Id, FormFileId File, bool Small = false);

    public override async Task<Outcome<Download>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await new CaseReader(work, new CaseStore(work, clock, seal)).Find(input.Id, caller, stop)
            is not { Reach.ReadsAnswers: true, Case: var one }
        )
            return new NotFound();
        // Small pictures are part of a page view that is already recorded.
        if (!input.Small)
            await new CaseLog(work, clock).Looked(one.Id, caller.Self, CaseLog.Document, stop);
        return await forms.File(one.Submission, input.File, input.Small, stop);
    }
}
