namespace Juluo.Delivery;

/// <summary>Removes the files that were to go, once more where it was done already: then nothing happens.</summary>
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
                // Not a key of this store, or gone.
            }
        }
    }
}
