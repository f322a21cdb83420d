namespace Juluo.Circles;

/// <summary>Deletes replaced and removed circle covers a day later, until when they can be restored.</summary>
[Named("circles.purge-circle-covers")]
internal sealed class PurgeCircleCovers(UnitOfWork work, Clock clock, IFileStore files) : Job
{
    public override Task Run(Community community, CancellationToken stop) => CircleCovers.Store(work, clock).Purge(files, stop);
}
