namespace Juluo.Delivery;

/// <summary>Background task that writes the archive of a person's data as a ZIP file.</summary>
[Named("ground.make-archive")]
internal sealed class MakeArchive(UnitOfWork work, Archive archive, IFileStore files, Clock clock) : BackgroundTask<MakeArchive.Order>
{
    public sealed record Order(PersonId Person, string Language);

    public override async Task<BackgroundTaskEnd> Run(Order input, BackgroundTaskProgress progress, CancellationToken stop)
    {
        // Written to a temporary file, because a ZIP file may not fit into memory. The system deletes the file when it is closed.
        await using var whole = new FileStream(
            Path.GetTempFileName(),
            new FileStreamOptions
            {
                Mode = FileMode.Create,
                Access = FileAccess.ReadWrite,
                Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
            }
        );
        var rows = await archive.Write(input.Person, input.Language, whole, progress, stop);
        whole.Position = 0;
        var key = await files.Keep(work, whole, stop);
        if (
            await work.Do(
                $"""
                update delivery.archive set ready_at = {clock.Now}, file_key = {key}, bytes = {whole.Length}
                where community_id = {work.Community} and person_id = {input.Person}
                """,
                stop
            ) == 0
        )
            await files.Remove(work.Community.Id, key, stop); // the request was withdrawn, or the person erased, in the meantime

        return new(true, "archive.made", new Dictionary<string, string>(StringComparer.Ordinal) { ["count"] = $"{rows}" }, Archives.Page);
    }
}
