namespace Juluo.HelpDirectory;

/// <summary>Uploaded files that are not imported yet. A file is deleted after its import, or after a week.</summary>
internal sealed class HelpUploadStore(UnitOfWork work, Clock clock)
{
    public sealed record Upload(HelpUploadId Id, string Source, string Text);

    public async Task<HelpUploadId> Keep(string source, string text, PersonId? by, CancellationToken stop)
    {
        var id = Id.New<HelpUploadId>(clock);
        await work.Do(
            $"""
            insert into helpdirectory.upload (community_id, id, source, text, made_at, made_by)
            values ({work.Community}, {id}, {source}, {text}, {clock.Now}, {by})
            """,
            stop
        );
        return id;
    }

    public Task<Upload?> Find(HelpUploadId id, CancellationToken stop) =>
        work.Find<Upload>($"select id, source, text from helpdirectory.upload where community_id = {work.Community} and id = {id}", stop);

    public Task Remove(HelpUploadId id, CancellationToken stop) =>
        work.Do($"delete from helpdirectory.upload where community_id = {work.Community} and id = {id}", stop);

    /// <summary>Returns the lists from which entries were imported, by name.</summary>
    public Task<List<string>> Sources(CancellationToken stop) =>
        work.List<string>(
            $"select distinct source from helpdirectory.entry where community_id = {work.Community} and source is not null order by source limit 100",
            stop
        );
}
