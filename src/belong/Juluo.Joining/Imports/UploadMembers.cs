namespace Juluo.Joining;

/// <summary>POST /people/imports — uploads a table of members, typed or as a file, for review. Nothing changes before the review.</summary>
[Post("/people/imports", "people.manage", Form = typeof(ShowImport), MostBytes = 8 * 1024 * 1024, Then = "/people/imports/{Id}")]
[FileField("file")]
internal sealed class UploadMembers(ImportPreviewStore sheets, Uploads uploads) : Slice<UploadMembers.Input, UploadMembers.Output>
{
    public sealed record Input(string Text = "");

    public sealed record Output(ImportPreviewId Id) : ICreated<ImportPreviewId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var text = await ImportPreviewStore.Text(input.Text, uploads["file"], stop);
        return text.Failed
            ? text.As<Output>()
            : new Output(await sheets.Keep(MemberTable.Kind, text.Value, new Nothing(), caller.Self, stop));
    }
}
