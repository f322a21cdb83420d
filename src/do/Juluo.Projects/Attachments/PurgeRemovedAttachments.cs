namespace Juluo.Projects;

/// <summary>Deletes attachments and their files a day after they were removed; until then they can be restored.</summary>
[Named("projects.purge-removed-attachments")]
internal sealed class PurgeRemovedAttachments(UnitOfWork work, Clock clock, IFileStore files) : Job
{
    private static readonly Duration Kept = Duration.FromHours(24);

    public override async Task Run(Community community, CancellationToken stop)
    {
        var keys = await new AttachmentStore(work, clock).Purge(clock.Now - Kept, stop);
        await FileRemoval.Ask(work, keys, clock, stop);
        work.Afterwards(() => FileRemoval.Remove(files, community.Id, keys));
    }
}
