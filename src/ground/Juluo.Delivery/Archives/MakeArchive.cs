namespace Juluo.Delivery;

/// <summary>Makes the archive that a person asked for.</summary>
[Named("ground.make-archive")]
internal sealed class MakeArchive(UnitOfWork work, Archive archive, IFileStore files, Clock clock) : BackgroundTask<MakeArchive.Order>
{
    public sealed record Order(PersonId Person, string Language);

    public override async Task<BackgroundTaskEnd> Run(Order input, BackgroundTaskProgress progress, CancellationToken stop)
    {
        // Written aside: a ZIP file's own entries are not known to fit into memory. The system forgets this file when it is closed.
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
            await files.Remove(work.Community.Id, key, stop); // taken back, or the person erased, meanwhile

        return new(true, "archive.made", new Dictionary<string, string>(StringComparer.Ordinal) { ["count"] = $"{rows}" }, Archives.Page);
    }
}
