namespace Juluo.Spaces;

/// <summary>Deletes replaced and removed cover pictures of sites after a day, during which they can be restored.</summary>
[Named("spaces.purge-site-covers")]
internal sealed class PurgeSiteCovers(UnitOfWork work, Clock clock, IFileStore files) : Job
{
    public override Task Run(Community community, CancellationToken stop) => SiteCovers.Store(work, clock).Purge(files, stop);
}
