namespace Juluo.Projects;

/// <summary>The publiccode.yml of projects, stored as it was written. <see cref="Find"/> returns null if a project has none, and also if the file cannot be parsed.</summary>
internal sealed class RepositoryStore(UnitOfWork work, Clock clock)
{
    /// <summary>Returns the file as it was written; null if there is none.</summary>
    public Task<string?> File(ProjectId project, CancellationToken stop) =>
        work.Find<string?>(
            $"select file from projects.repository_description where community_id = {work.Community} and project_id = {project}",
            stop
        );

    public async Task<PublicCode?> Find(ProjectId project, CancellationToken stop) =>
        await File(project, stop) is { } file && PublicCode.Read(file) is { Failed: false, Value: var code } ? code : null;

    public Task Save(ProjectId project, string file, CancellationToken stop) =>
        work.Do(
            $"""
            insert into projects.repository_description (community_id, project_id, file, written_at)
            values ({work.Community}, {project}, {file}, {clock.Now})
            on conflict (community_id, project_id) do update set file = excluded.file, written_at = excluded.written_at
            """,
            stop
        );

    public Task Remove(ProjectId project, CancellationToken stop) =>
        work.Do($"delete from projects.repository_description where community_id = {work.Community} and project_id = {project}", stop);
}
