namespace Juluo.Delivery;

/// <summary>
/// Files that are to go. A file store takes no part in a transaction: what is asked for in it is done after it, and by a job again, so that neither a
/// file outlives its row nor a row its file.
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
                // It is gone, or the job meets it again in an hour.
            }
        }
    }
}
