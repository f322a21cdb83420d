namespace Juluo.Forms;

/// <summary>POST /forms/{id}/text — saves the draft of a form from a text file (YAML). Errors are reported by line, and then nothing is saved.</summary>
[Post(
    "/forms/{id}/text",
    FormRights.Manage,
    Form = typeof(ShowFormText),
    Then = "/forms/{id}/draft",
    Say = "forms.saved",
    Undo = "/forms/{id}/restoration",
    MostBytes = 1024 * 1024
)]
[FileField("file")]
internal sealed class SaveFormText(UnitOfWork work, Clock clock, Juluo.Web.Uploads uploads) : Slice<SaveFormText.Input, Done>
{
    /// <param name="Text">The file's text, unless it is uploaded as a file.</param>
    public sealed record Input(FormId Id, [Required] string? Text = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var text = FormText.Long(input.Text) ?? "";
        if (uploads["file"] is { } file)
        {
            await using var stream = file.OpenReadStream();
            var sent = await TextFile.Read(stream, stop);
            if (sent.Failed)
                return sent.As<Done>();
            text = sent.Value.ReplaceLineEndings("\n");
        }

        if (text.Length == 0)
            return new Missing("text");
        if (text.Length > DefinitionReader.MostFile)
            return new TooLong("text", DefinitionReader.MostFile);
        var read = DefinitionReader.Read(text).AsOutcome();
        if (read.Failed)
            return read.As<Done>();
        var changed = await new DraftChange(work, clock).Of(input.Id, caller, _ => read.Value, stop);
        return changed.Failed ? changed.As<Done>() : Done.It;
    }
}
