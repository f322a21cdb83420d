namespace Juluo.Delivery;

/// <summary>Adds erasures from the database that are missing in the file: another process may have erased someone, or this one may have been killed in between.</summary>
[Named("ground.copy-erasures")]
internal sealed class CopyErasures(UnitOfWork work, ErasureList list) : Job
{
    public override async Task Run(Community community, CancellationToken stop) =>
        await list.Add(
            await work.List<Erased>(
                $"select community_id as community, digest, at from delivery.erased where community_id = {community.Id}",
                stop
            ),
            stop
        );
}
