namespace Juluo.Joining;

/// <summary>POST /invitations/sheets — brings a list of addresses, typed or as a file. Nobody is invited before it was looked at.</summary>
[Post("/invitations/sheets", "people.manage", Form = typeof(ShowInvitations), MostBytes = 4 * 1024 * 1024)]
[FileField("file")]
internal sealed class BringInvitations(SheetBook sheets, RoleGiving giving, Uploads uploads)
    : Slice<BringInvitations.Input, BringInvitations.Output>
{
    public sealed record Input(
        string Text = "",
        string? Language = null,
        Role Role = Role.Member,
        LocalDate? TrialUntil = null,
        string? Message = null
    );

    public sealed record Output(SheetId Id) : ICreated<SheetId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var text = await SheetBook.Text(input.Text, uploads["file"], stop);
        if (text.Failed)
            return text.As<Output>();
        if (giving.Refuses(caller, input.Role) is { } refused)
            return refused;
        var options = new InvitationSheet.Options(input.Language ?? caller.Community.Language, input.Role, input.TrialUntil, input.Message);
        return new Output(await sheets.Keep(InvitationSheet.Kind, text.Value, options, caller.Self, stop));
    }

    protected override Next After(Input input, Output output, Caller caller) => new($"/invitations/sheets/{output.Id}");
}
