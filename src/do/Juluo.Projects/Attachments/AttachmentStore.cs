namespace Juluo.Projects;

/// <summary>Files and links of projects. Removed ones are excluded, and kept until <see cref="Purge"/> deletes their rows.</summary>
internal sealed class AttachmentStore(UnitOfWork work, Clock clock)
{
    /// <param name="Kind">The file type; null for a link.</param>
    public sealed record Kept(string Name, string? Kind, string? FileKey, string? SmallKey, bool Shown);

    /// <summary>Returns files before links, each sorted by name.</summary>
    /// <param name="team">True for the team, which sees all attachments; false to return only those shown on the page.</param>
    public Task<List<Attachment>> Of(ProjectId project, bool team, CancellationToken stop) =>
        work.List<Attachment>(
            $"""
            select id, name, link, bytes, width, height, shown, added_by from projects.attachment
            where community_id = {work.Community} and project_id = {project} and removed_at is null and (shown or {team})
            order by link is not null, lower(name), id
            """,
            stop
        );

    public Task<Kept?> Find(ProjectId project, AttachmentId id, CancellationToken stop) =>
        work.Find<Kept>(
            $"""
            select name, kind, file_key, small_key, shown from projects.attachment
            where community_id = {work.Community} and project_id = {project} and id = {id} and removed_at is null
            """,
            stop
        );

    public Task<int> Count(ProjectId project, CancellationToken stop) =>
        work.Find<int>(
            $"""
            select count(*)::int from projects.attachment
            where community_id = {work.Community} and project_id = {project} and removed_at is null
            """,
            stop
        );

    public Task AddFile(ProjectId project, TakenFile file, bool shown, PersonId by, CancellationToken stop) =>
        work.Do(
            $"""
            insert into projects.attachment (community_id, id, project_id, name, kind, bytes, file_key, small_key, width, height, shown,
              added_at, added_by)
            values ({work.Community}, {Id.New<AttachmentId>(clock)}, {project}, {file.Name}, {file.Kind}, {file.Bytes}, {file.Key},
              {file.SmallKey}, {file.Width}, {file.Height}, {shown}, {clock.Now}, {by})
            """,
            stop
        );

    public async Task<AttachmentId> AddLink(ProjectId project, string name, string link, bool shown, PersonId by, CancellationToken stop)
    {
        var id = Id.New<AttachmentId>(clock);
        await work.Do(
            $"""
            insert into projects.attachment (community_id, id, project_id, name, link, shown, added_at, added_by)
            values ({work.Community}, {id}, {project}, {name}, {link}, {shown}, {clock.Now}, {by})
            """,
            stop
        );
        return id;
    }

    public async Task<bool> Remove(ProjectId project, AttachmentId id, bool removed, CancellationToken stop) =>
        await work.Do(
            $"""
            update projects.attachment set removed_at = {clock.NowIf(removed)}
            where community_id = {work.Community} and project_id = {project} and id = {id}
            """,
            stop
        ) == 1;

    /// <returns>The storage keys of the deleted attachments' files.</returns>
    public async Task<List<string>> Purge(Instant removedBefore, CancellationToken stop) =>
        [
            .. (
                await work.List<string[]>(
                    $"""
                    delete from projects.attachment where community_id = {work.Community} and removed_at < {removedBefore}
                    returning array_remove(array[file_key, small_key], null)
                    """,
                    stop
                )
            ).SelectMany(keys => keys),
        ];
}
