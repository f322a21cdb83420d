namespace Juluo.Plans;

/// <summary>
/// POST /sold-passes/import — imports sold passes with their holders and what is left, from CSV. Those that are already here stay unchanged. Nothing is charged, and no
/// notifications are sent.
/// </summary>
[Post("/sold-passes/import", SpacesModule.Manage, Form = typeof(ShowPassImport), MostBytes = 8 * 1024 * 1024)]
[FileField("file", Required = true)]
[Named("plans.import-sold-passes")]
internal sealed class ImportSoldPasses(ImportWork with, Clock clock, PeopleFacade people)
    : TableImport<SoldPassRow, ImportOutput>(new(SoldPassRow.Columns, Most, "plans.sold-passes-imported", "/passes/import"), with)
{
    internal const int Most = 20_000;

    protected override ImportOutput None => new(0, 0);

    protected override string KeyOf(SoldPassRow row) => row.ExternalId;

    protected override Task<Outcome<Download>> Export(Caller caller, CancellationToken stop) =>
        Exporting<DownloadSoldPasses>().Handle(new(), caller, stop);

    protected override async Task<Func<CsvRow, Outcome<SoldPassRow>>> Reader(Caller caller, CancellationToken stop)
    {
        var everybody = await people.ByEveryName(stop);
        var passes = await new PassImportStore(Work, clock).Passes(stop);
        var today = clock.Today(caller.Community.Zone);
        return row => SoldPassRow.Read(row, everybody, passes, caller.Community, today);
    }

    protected override async Task<Outcome<ImportOutput>> Write(List<SoldPassRow> rows, Caller caller, CancellationToken stop)
    {
        var store = new PassImportStore(Work, clock);
        var there = await store.Known([.. rows.Select(r => r.ExternalId)], stop);
        var fresh = rows.FindAll(r => !there.ContainsKey(r.ExternalId));
        await Wrote(rows.Count - fresh.Count);
        var (had, added) = (new List<SoldPassRow>(), 0);
        foreach (var some in fresh.Chunk(AtOnce))
        {
            var written = await store.Add(some, caller, stop);
            had.AddRange(written.HadTheirTrial);
            added += written.Added;
            await Wrote(some.Length);
        }

        if (had.Count > 0)
            return had.OrderBy(r => r.Number).Take(MostErrors).Select(r => (Error)Bad(r.Number, new PassErrors.TrialUsed())).ToList();
        return new ImportOutput(added, rows.Count - added) { Kept = Keep(rows.Except(fresh).Select(r => (r.Number, there[r.ExternalId]))) };
    }
}
