namespace Juluo.Lens;

/// <summary>
/// POST /imports — uploads a file of interactions for review: every row is checked and nothing is imported. The response shows the findings, with the button that imports the file.
/// </summary>
[Post("/imports", "lens.import", Form = typeof(ListImports), MostBytes = 128 * 1024 * 1024, Then = "/imports?id={Id}")]
[FileField("file", Required = true)]
[FileField("nodes")]
internal sealed class PreviewInteractions(
    UnitOfWork work,
    Uploads uploads,
    IFileStore files,
    InteractionImport import,
    Clock clock,
    Words words
) : Slice<PreviewInteractions.Input, PreviewInteractions.Output>
{
    public sealed record Input(string Source = "", LocalDate? Start = null, string? Zone = null, bool AddPeople = false);

    public sealed record Output(Guid Id);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (uploads["file"] is not { } file)
            return new ImportErrors.NoFile();
        if (string.IsNullOrWhiteSpace(input.Source))
            return new ImportErrors.SourceNeeded();
        var order = new ImportOrder(input.Source.Trim(), true, input.Start, input.Zone, input.AddPeople);
        var nodes = uploads["nodes"];
        ImportReport report;
        await using (var stream = file.OpenReadStream())
        await using (var people = nodes?.OpenReadStream())
            report = await import.Run(stream, people, order, caller.Person, null, stop);
        // Errors of the whole file are shown at its field; errors in rows are shown as a list.
        if (report.Rows == 0 || report.Problems is [ImportErrors.StartNeeded])
            return report.Problems.ToList();

        var (kept, keptNodes) = report.Good ? (await Keep(file, stop), nodes is null ? null : await Keep(nodes, stop)) : ("", null);
        var id = clock.NewKey();
        var name = PlainText.Cut(PlainText.Of(file.FileName), 100);
        await new Uploaded(
            id,
            name,
            kept,
            keptNodes,
            order with
            {
                DryRun = false,
            },
            report,
            [.. report.Problems.Select(words.Say)],
            report.Good ? "looked" : "refused"
        ).Keep(work, clock, caller.Self, stop);
        return new Output(id);
    }

    private async Task<string> Keep(IFormFile file, CancellationToken stop)
    {
        await using var stream = file.OpenReadStream();
        return await files.Keep(work, stream, stop);
    }
}
