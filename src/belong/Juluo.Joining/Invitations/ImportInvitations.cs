namespace Juluo.Joining;

/// <summary>POST /invitations/sheets/{id}/writing — invites all addresses of a reviewed list, or none. A second request invites no address twice.</summary>
[Post("/invitations/sheets/{id}/writing", "people.manage", Form = typeof(PreviewInvitations))]
internal sealed class ImportInvitations(
    PreviewInvitations look,
    ImportPreviewStore sheets,
    InvitationStore invitations,
    RoleGiving giving,
    Audit audit,
    PastImports imports
) : Slice<ImportInvitations.Input, ImportInvitations.Output>
{
    public sealed record Input(ImportPreviewId Id);

    public sealed record Output(int Invited);

    // Id for undoing the import; null if nothing changed.
    private PastImportId? kept;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var looked = await look.Handle(new(input.Id), caller, stop);
        if (looked.Failed)
            return looked.As<Output>();
        if (looked.Value.Wrong.Count > 0)
            return new ImportPreviewErrors.RowsWrong(looked.Value.Wrong.Count);
        if (looked.Value.Fresh.Count == 0)
            return new ImportPreviewErrors.NothingToWrite();
        if (
            looked.Value.Fresh.Select(i => i.Role).Distinct().Select(r => giving.Refuses(caller, r)).OfType<Error>().FirstOrDefault() is
            { } refused
        )
            return refused;
        var past = await imports.Begin("people.invitations", "people.manage", "/invitations", "", caller.Self, stop);
        foreach (var invitation in looked.Value.Fresh)
        {
            var made = await invitations.Make(invitation, caller.Self, stop);
            if (made.Failed)
                return made.As<Output>();
        }

        kept = await imports.End(past, stop);
        await sheets.Remove(input.Id, stop);
        await audit.Did(caller.Self, "people.invitations", input.Id.ToString(), new { count = looked.Value.Fresh.Count }, stop);
        return new Output(looked.Value.Fresh.Count);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            "/invitations",
            "joining.invitations.sent-many",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["count"] = output.Invited.ToString(System.Globalization.CultureInfo.InvariantCulture),
            },
            See: kept?.Page,
            SeeSay: "past-import.see"
        );
}
