namespace Juluo.Circles;

/// <summary>Pictures of circles that stand no more can be brought back for a day; then they go.</summary>
[Named("circles.purge-circle-covers")]
internal sealed class PurgeCircleCovers(UnitOfWork work, Clock clock, IFileStore files) : Job
{
    public override Task Run(Community community, CancellationToken stop) => CircleCovers.Store(work, clock).Purge(files, stop);
}
