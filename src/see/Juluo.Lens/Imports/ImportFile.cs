namespace Juluo.Lens;

/// <summary>Writes an uploaded file into the ledger and recomputes the ties, in one unit of work: if the process dies, it starts again from the beginning.</summary>
[Named("lens.import-file")]
internal sealed class ImportFile(UnitOfWork work, IFileStore files, InteractionImport import, IServiceProvider services)
    : BackgroundTask<ImportFile.Input>
{
    public sealed record Input(Guid Upload, PersonId By);

    public override async Task<BackgroundTaskEnd> Run(Input input, BackgroundTaskProgress progress, CancellationToken stop)
    {
        if (await Uploaded.Find(work, input.Upload, stop) is not { } upload)
            return new(false, "lens.import.gone", new Dictionary<string, string>(StringComparer.Ordinal), "/imports");
        var contacts = await files.Open(work.Community.Id, upload.File, stop);
        await using var nodes = upload.Nodes is null ? null : await files.Open(work.Community.Id, upload.Nodes, stop);
        var report = await import.Run(contacts, nodes, upload.Order, input.By, p => progress.Report(p.Rows, p.Of, stop), stop);
        if (!report.Good)
            return new(false, "lens.import.changed", new Dictionary<string, string>(StringComparer.Ordinal), "/imports");

        await work.Do(
            $"update lens.upload set state = 'kept', kept = {report.Kept} where community_id = {work.Community} and id = {upload.Id}",
            stop
        );
        await Microsoft.Extensions.DependencyInjection.ActivatorUtilities.CreateInstance<ComputeTies>(services).Run(work.Community, stop);
        return new(
            true,
            "lens.import.done",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["kept"] = $"{report.Kept:#,0}",
                ["repeated"] = $"{report.Repeated:#,0}",
                ["people"] = $"{report.People:#,0}",
            },
            "/network"
        );
    }
}
