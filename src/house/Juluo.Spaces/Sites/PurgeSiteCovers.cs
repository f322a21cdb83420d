namespace Juluo.Spaces;

/// <summary>Pictures of sites that stand no more can be brought back for a day; then they go.</summary>
[Named("spaces.purge-site-covers")]
internal sealed class PurgeSiteCovers(UnitOfWork work, Clock clock, IFileStore files) : Job
{
    public override Task Run(Community community, CancellationToken stop) => SiteCovers.Store(work, clock).Purge(files, stop);
}
