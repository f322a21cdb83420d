namespace Juluo.Delivery;

/// <summary>Retention by date: what the modules declare to keep for so many days goes after them, a few thousand rows at a time.</summary>
[Named("ground.purge-personal-data")]
internal sealed class LetPersonalDataGo(Work work, App app, IFileStore files, Clock clock) : Job
{
    private const int AtATime = 5000;

    public override async Task Run(Community community, CancellationToken stop)
    {
        var dated = app.Holdings.Where(h => h.DatedBy is not null).DistinctBy(h => (h.Table, h.DatedBy, h.Days));
        foreach (var holding in dated)
            while (await Some(holding, stop) == AtATime) { }
    }

    private async Task<int> Some(Holding holding, CancellationToken stop)
    {
        await using var delete = work.Command(
            $"""
            delete from {holding.Table} where community_id = $1 and ctid = any(array(
              select ctid from {holding.Table} where community_id = $1 and {holding.DatedBy} < $2 limit {AtATime}))
            returning array_remove(array[{string.Join(", ", holding.Files.DefaultIfEmpty("null"))}]::text[], null)
            """,
            work.Community.Id.Value,
            (clock.Now - NodaTime.Duration.FromDays(holding.Days!.Value)).ToDateTimeUtc()
        );
        var gone = await delete.List(r => r.GetFieldValue<string[]>(0), stop);
        var keys = gone.SelectMany(k => k).Where(k => k.Length > 0).ToList();
        await FileRemoval.Ask(work, keys, clock, stop);
        work.Afterwards(() => FileRemoval.Remove(files, work.Community.Id, keys));
        return gone.Count;
    }
}
