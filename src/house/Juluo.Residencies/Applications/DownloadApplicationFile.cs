namespace Juluo.Residencies;

/// <summary>GET /applications/{id}/files/{file} — downloads a page of a document that an applicant sent, for people who review applications.</summary>
[Get("/applications/{id}/files/{file}", ResidenciesModule.Review)]
internal sealed class DownloadApplicationFile(UnitOfWork work, Clock clock, FormsFacade forms)
    : Slice<DownloadApplicationFile.Input, Download>
{
    /// <param name="Small">True for the small size of a picture.</param>
    public sealed record Input(ApplicationId Id, FormFileId File, bool Small = false);

    public override async Task<Outcome<Download>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new ApplicationStore(work, clock).Find(input.Id, stop) is { SubmittedAt: not null, Submission: { } submission }
            ? await forms.File(submission, input.File, input.Small, stop)
            : new NotFound();
}
