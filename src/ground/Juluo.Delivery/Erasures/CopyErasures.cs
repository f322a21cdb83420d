namespace Juluo.Delivery;

/// <summary>Brings the file with the list of erasures up to the database's: another process may have erased, or this one been killed in between.</summary>
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
