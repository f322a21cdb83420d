namespace Juluo.Delivery;

/// <summary>
/// Files to delete. A file store does not take part in transactions: deletions requested in one are performed after it, and again by a job, so that neither a file
/// outlives its row nor a row its file.
/// </summary>
public static class FileRemoval
{
    public static async Task Ask(UnitOfWork work, IReadOnlyCollection<string> keys, Clock clock, CancellationToken stop)
    {
        if (keys.Count == 0)
            return;
        await work.Do(
            $"""
            insert into delivery.file_removal (community_id, file_key, asked_at) select {work.Community}, k, {clock.Now}
            from unnest({keys.ToArray()}::text[]) as k
            on conflict do nothing
            """,
            stop
        );
    }

    public static async Task Remove(IFileStore files, CommunityId community, IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            try
            {
                await files.Remove(community, key, CancellationToken.None);
            }
            catch (IOException)
            {
                // Already deleted, or the job retries within an hour.
            }
        }
    }
}
