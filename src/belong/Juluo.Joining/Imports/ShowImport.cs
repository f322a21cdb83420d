namespace Juluo.Joining;

/// <summary>GET /people/import — bring a table of members, or take one away.</summary>
[Get("/people/import", "people.manage", Page = typeof(MemberImportPage))]
internal sealed class ShowImport(InvitationBatchStore batches) : Slice<Nothing, MemberImportOutput>
{
    public override async Task<Outcome<MemberImportOutput>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new MemberImportOutput(await batches.Status(stop));
}

/// <param name="Batch">Who of the members cannot sign in yet, and how it goes with inviting them.</param>
public sealed record MemberImportOutput(InvitationBatchStatus Batch);
