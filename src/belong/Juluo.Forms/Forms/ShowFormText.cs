namespace Juluo.Forms;

/// <summary>GET /forms/{id}/text — shows the draft of a form as a text file (YAML), to be changed or replaced.</summary>
[Get("/forms/{id}/text", FormRights.Manage, Page = typeof(FormTextPage))]
public sealed class ShowFormText(UnitOfWork work, Clock clock) : Slice<ShowFormText.Input, ShowFormText.Output>
{
    public sealed record Input(FormId Id);

    public sealed record Output(Form Form, string Text);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new FormStore(work, clock);
        return await store.Find(input.Id, stop) is { } form && await store.DraftText(form.Id, stop) is { } text
            ? new Output(form, text)
            : new NotFound();
    }
}
