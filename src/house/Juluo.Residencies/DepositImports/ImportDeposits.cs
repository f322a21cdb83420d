namespace Juluo.Residencies;

/// <summary>POST /deposits/import — imports deposits from CSV, with what is held and what was returned. Deposits that are already here stay unchanged. No notifications are sent.</summary>
[Post("/deposits/import", SpacesModule.Manage, Form = typeof(ShowDepositImport), MostBytes = 4 * 1024 * 1024)]
[FileField("file", Required = true)]
[Named("residencies.import-deposits")]
internal sealed class ImportDeposits(ImportWork with, Clock clock, PeopleFacade people)
    : TableImport<DepositRow, ImportOutput>(new(DepositRow.Columns, Most, "residencies.deposits-imported", "/deposits/import"), with)
{
    internal const int Most = 10_000;

    protected override ImportOutput None => new(0, 0);

    protected override string KeyOf(DepositRow row) => row.ExternalId;

    protected override Task<Outcome<Download>> Export(Caller caller, CancellationToken stop) =>
        Exporting<DownloadDeposits>().Handle(new(), caller, stop);

    protected override async Task<Func<CsvRow, Outcome<DepositRow>>> Reader(Caller caller, CancellationToken stop)
    {
        var everybody = await people.ByEveryName(stop);
        var today = clock.Today(caller.Community.Zone);
        return row => DepositRow.Read(row, everybody, caller.Community.Currency, today);
    }

    protected override async Task<Outcome<ImportOutput>> Write(List<DepositRow> rows, Caller caller, CancellationToken stop)
    {
        var store = new DepositImportStore(Work, clock);
        var there = await store.Known([.. rows.Select(r => r.ExternalId)], stop);
        var fresh = rows.FindAll(r => !there.ContainsKey(r.ExternalId));
        var added = 0;
        await Wrote(rows.Count - fresh.Count);
        foreach (var some in fresh.Chunk(AtOnce))
        {
            added += await store.Add(some, caller, stop);
            await Wrote(some.Length);
        }

        return new ImportOutput(added, rows.Count - added) { Kept = Keep(rows.Except(fresh).Select(r => (r.Number, there[r.ExternalId]))) };
    }
}
