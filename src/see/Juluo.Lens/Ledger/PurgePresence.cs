namespace Juluo.Lens;

/// <summary>Deletes raw presence after 90 days, leaving only the strength derived from it. Rows not counted yet are kept until they are.</summary>
[Named("lens.purge-presence")]
internal sealed class PurgePresence(UnitOfWork work, Clock clock, Ledger ledger) : Job
{
    public static readonly Duration Kept = Duration.FromDays(90);

    public override async Task Run(Community community, CancellationToken stop)
    {
        // Create the coming months' partitions before anything is written into them.
        await ledger.MakeRoom(clock.Now, clock.Now + Duration.FromDays(31), stop);
        var before = clock.Now - Kept;
        await using var rows = work.Command($"select lens.let_go({before})");
        rows.CommandTimeout = 0;
        await rows.ExecuteScalarAsync(stop);
        await work.Do($"delete from lens.visit where community_id = {community.Id} and day < {before.InZone(community.Zone).Date}", stop);
    }
}
