namespace Juluo.Delivery;

/// <summary>Brings the file with the list of erasures up to the database's: another process may have erased, or this one been killed in between.</summary>
[Named("ground.copy-erasures")]
internal sealed class CopyErasures(Work work, ErasureList list) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        await using var select = work.Command("select digest, at from delivery.erased where community_id = $1", community.Id.Value);
        await list.Add(await select.List(r => new Erased(community.Id, r.GetFieldValue<byte[]>(0), r.Instant(1)), stop), stop);
    }
}
