namespace Juluo.Joining;

/// <summary>GET /people/import — shows the page to import a table of members, or to download one.</summary>
[Get("/people/import", "people.manage", Page = typeof(MemberImportPage))]
internal sealed class ShowImport(InvitationBatchStore batches, RunningImport running) : Slice<Nothing, MemberImportOutput>
{
    public override async Task<Outcome<MemberImportOutput>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new MemberImportOutput(await batches.Status(stop), await running.Find(stop));
}

/// <param name="Batch">The members who can't sign in yet, and the progress of inviting them.</param>
/// <param name="Running">The running import, or null.</param>
public sealed record MemberImportOutput(InvitationBatchStatus Batch, BackgroundTaskState? Running);
