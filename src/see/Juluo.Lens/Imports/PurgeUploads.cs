namespace Juluo.Lens;

/// <summary>Deletes uploaded files after 30 days. The record of the import is kept longer.</summary>
[Named("lens.purge-uploads")]
internal sealed class PurgeUploads(UnitOfWork work, IFileStore files, Clock clock) : Job
{
    public const int Days = 30;

    public override Task Run(Community community, CancellationToken stop) =>
        Empty(work, files, clock, clock.Now - Duration.FromDays(Days), stop);

    /// <param name="before">The moment up to which uploaded files are deleted; null for all files.</param>
    internal static async Task Empty(UnitOfWork work, IFileStore files, Clock clock, Instant? before, CancellationToken stop)
    {
        var keys = (
            await work.List<(string File, string? Nodes)>(
                $$"""
                with old as (
                  select community_id, id, file_key, nodes_key from lens.upload where community_id = {{work.Community}}
                    and ({{before}}::timestamptz is null or made_at <= {{before}}) and file_key <> '' for update)
                update lens.upload u
                set file_key = '', nodes_key = null, problems = '{}', state = case when u.state = 'kept' then 'kept' else 'refused' end
                from old where (u.community_id, u.id) = (old.community_id, old.id)
                returning old.file_key, old.nodes_key
                """,
                stop
            )
        ).SelectMany(k => (string[])[k.File, k.Nodes ?? ""]).Where(k => k.Length > 0).ToList();
        await FileRemoval.Ask(work, keys, clock, stop);
        work.Afterwards(() => FileRemoval.Remove(files, work.Community.Id, keys));
    }
}
