namespace Juluo.Delivery;

/// <summary>Deletes data after the retention period that the modules declare, a few thousand rows at a time.</summary>
[Named("ground.purge-personal-data")]
internal sealed class PurgePersonalData(UnitOfWork work, App app, IFileStore files, Clock clock) : Job
{
    private const int AtATime = 5000;

    public override async Task Run(Community community, CancellationToken stop)
    {
        var dated = app.Holdings.Where(h => h.DatedBy is not null).DistinctBy(h => (h.Table, h.DatedBy, h.Days));
        foreach (var holding in dated)
            while (await Some(holding, stop) == AtATime) { }
    }

    private async Task<int> Some(PersonalDataField holding, CancellationToken stop)
    {
        var before = clock.Now - Duration.FromDays(holding.Days!.Value);
        var dated = new Sql(holding.DatedBy!);
        var gone = await work.List<string[]>(
            $"""
            delete from {new Sql(holding.Table)} where community_id = {work.Community} and ctid = any(array(
              select ctid from {new Sql(holding.Table)} where community_id = {work.Community} and {dated} < {before} limit {AtATime}))
            returning array_remove(array[{new Sql(string.Join(", ", holding.Files.DefaultIfEmpty("null")))}]::text[], null)
            """,
            stop
        );
        var keys = gone.SelectMany(k => k).Where(k => k.Length > 0).ToList();
        await FileRemoval.Ask(work, keys, clock, stop);
        work.Afterwards(() => FileRemoval.Remove(files, work.Community.Id, keys));
        return gone.Count;
    }
}
