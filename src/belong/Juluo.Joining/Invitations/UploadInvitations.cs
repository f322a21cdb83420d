namespace Juluo.Joining;

/// <summary>POST /invitations/sheets — uploads a list of addresses, typed or as a file, for review. Invitations are sent only after the review.</summary>
[Post(
    "/invitations/sheets",
    "people.manage",
    Form = typeof(ListInvitations),
    MostBytes = 4 * 1024 * 1024,
    Then = "/invitations/sheets/{Id}"
)]
[FileField("file")]
internal sealed class UploadInvitations(ImportPreviewStore sheets, RoleGiving giving, Uploads uploads)
    : Slice<UploadInvitations.Input, UploadInvitations.Output>
{
    public sealed record Input(
        string Text = "",
        string? Language = null,
        Role Role = Role.Member,
        LocalDate? TrialUntil = null,
        string? Message = null
    );

    public sealed record Output(ImportPreviewId Id) : ICreated<ImportPreviewId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var text = await ImportPreviewStore.Text(input.Text, uploads["file"], stop);
        if (text.Failed)
            return text.As<Output>();
        if (giving.Refuses(caller, input.Role) is { } refused)
            return refused;
        var options = new InvitationTable.Options(input.Language ?? caller.Community.Language, input.Role, input.TrialUntil, input.Message);
        return new Output(await sheets.Keep(InvitationTable.Kind, InvitationTable.OnePerLine(text.Value), options, caller.Self, stop));
    }
}
