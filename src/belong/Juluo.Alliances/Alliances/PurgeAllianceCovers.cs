namespace Juluo.Alliances;

/// <summary>Pictures of alliances that stand no more can be brought back for a day; then they go.</summary>
[Named("alliances.purge-alliance-covers")]
internal sealed class PurgeAllianceCovers(UnitOfWork work, Clock clock, IFileStore files) : Job
{
    public override Task Run(Community community, CancellationToken stop) => AllianceCovers.Store(work, clock).Purge(files, stop);
}
