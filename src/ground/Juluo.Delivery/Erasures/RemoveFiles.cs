namespace Juluo.Delivery;

/// <summary>Removes the files that were to go, once more where it was done already: then nothing happens.</summary>
[Named("ground.remove-files")]
internal sealed class RemoveFiles(Work work, IFileStore files) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        await using var take = work.Command(
            "delete from delivery.file_removal where community_id = $1 returning file_key",
            community.Id.Value
        );
        foreach (var key in await take.List(r => r.GetString(0), stop))
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
