namespace Juluo.Forms;

/// <summary>POST /forms — adds a form as a draft: empty, from a template, or from a text file.</summary>
[Post("/forms", FormRights.Manage, Form = typeof(ShowNewForm), Then = "/forms/{Id}/draft", MostBytes = 1024 * 1024)]
[FileField("file")]
internal sealed class AddForm(UnitOfWork work, Clock clock, Juluo.Web.Uploads uploads) : Slice<AddForm.Input, Created<FormId>>
{
    /// <param name="Title">The title, or null for that of the template or the file.</param>
    public sealed record Input(LocalizedText? Title = null, FormTemplate Template = FormTemplate.Empty);

    public override async Task<Outcome<Created<FormId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var begun = await Begun(input, stop);
        if (begun.Failed)
            return begun.As<Created<FormId>>();
        var form = begun.Value;
        var wrong = form is null
            ? FormText.CheckGiven("title", input.Title, FormDefinition.MostTitle).ToList()
            : FormText.Check("title", input.Title, FormDefinition.MostTitle).ToList();
        if (wrong.Count > 0)
            return wrong;
        form ??= new FormDefinition(new([]), [caller.Language == Languages.English ? Languages.English : Languages.Chinese], []);
        if (input.Title is { Zh.Length: > 0 } title)
            form = form with { Title = form.Said(form.Title, title)! };
        return new Created<FormId>(
            await new FormStore(work, clock).Make(Form.Own, null, form.WithWrittenLanguages(), visitors: true, caller.Person, stop)
        );
    }

    private async Task<Outcome<FormDefinition?>> Begun(Input input, CancellationToken stop)
    {
        if (uploads["file"] is not { } file)
            return FormTemplates.Of(input.Template);
        await using var stream = file.OpenReadStream();
        var text = await TextFile.Read(stream, stop);
        if (text.Failed)
            return text.As<FormDefinition?>();
        var read = DefinitionReader.Read(text.Value).AsOutcome();
        return read.Failed ? read.As<FormDefinition?>() : read.Value;
    }
}
