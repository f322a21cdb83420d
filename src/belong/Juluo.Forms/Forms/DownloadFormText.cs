namespace Juluo.Forms;

/// <summary>GET /forms/{id}/form.yaml — downloads the draft of a form as a text file (YAML).</summary>
[Get("/forms/{id}/form.yaml", FormRights.Manage, MediaTypes = ["application/yaml"])]
internal sealed class DownloadFormText(UnitOfWork work, Clock clock) : Slice<DownloadFormText.Input, Download>
{
    public sealed record Input(FormId Id);

    public override async Task<Outcome<Download>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new FormStore(work, clock).DraftText(input.Id, stop) is not { } text)
            return new NotFound();
        return new Download("form.yaml", "application/yaml", async (to, ends) => await to.WriteAsync(Encoding.UTF8.GetBytes(text), ends));
    }
}
