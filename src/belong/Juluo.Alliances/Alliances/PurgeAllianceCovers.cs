namespace Juluo.Alliances;

/// <summary>Deletes replaced and removed alliance covers a day later, until when they can be restored.</summary>
[Named("alliances.purge-alliance-covers")]
internal sealed class PurgeAllianceCovers(UnitOfWork work, Clock clock, IFileStore files) : Job
{
    public override Task Run(Community community, CancellationToken stop) => AllianceCovers.Store(work, clock).Purge(files, stop);
}
