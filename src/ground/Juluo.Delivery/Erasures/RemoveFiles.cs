namespace Juluo.Delivery;

/// <summary>Deletes files whose deletion was requested; files that are already deleted are ignored.</summary>
[Named("ground.remove-files")]
internal sealed class RemoveFiles(UnitOfWork work, IFileStore files) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        foreach (
            var key in await work.List<string>(
                $"delete from delivery.file_removal where community_id = {community.Id} returning file_key",
                stop
            )
        )
        {
            try
            {
                await files.Remove(community.Id, key, stop);
            }
            catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
            {
                // Not a key of this store, or already deleted.
            }
        }
    }
}
