namespace Juluo.Plans;

/// <summary>POST /plans/import — imports plans from CSV. A plan that is already here, by the other program's identifier or by name, stays unchanged.</summary>
[Post("/plans/import", SpacesModule.Manage, Form = typeof(ShowPlanImport), MostBytes = 2 * 1024 * 1024)]
[FileField("file", Required = true)]
[Named("plans.import-plans")]
internal sealed class ImportPlans(ImportWork with, Clock clock, Sites sites)
    : TableImport<PlanRow, ImportOutput>(new(PlanRow.Columns, Most, "plans.plans-imported", "/plans/import"), with)
{
    internal const int Most = 10_000;

    protected override ImportOutput None => new(0, 0);

    protected override string KeyOf(PlanRow row) => row.ExternalId;

    protected override Task<Outcome<Download>> Export(Caller caller, CancellationToken stop) =>
        Exporting<DownloadPlans>().Handle(new(), caller, stop);

    protected override async Task<Func<CsvRow, Outcome<PlanRow>>> Reader(Caller caller, CancellationToken stop)
    {
        var houses = (await sites.All(stop))
            .SelectMany(s => (string[])[s.Name.Zh, s.Name.En, s.Slug, s.Id.ToString()], (s, name) => (Name: TableCells.Fold(name), s.Id))
            .ToLookup(s => s.Name, s => s.Id);
        return row => PlanRow.Read(row, caller.Community, houses);
    }

    protected override async Task<Outcome<ImportOutput>> Write(List<PlanRow> rows, Caller caller, CancellationToken stop)
    {
        var store = new PlanImportStore(Work, clock);
        var known = await store.Plans(stop);
        var fresh = rows.FindAll(r => !known[TableCells.Fold(r.ExternalId)].Any());
        await Wrote(rows.Count - fresh.Count);
        foreach (var some in fresh.Chunk(AtOnce))
        {
            await store.Add(some, caller.Person, stop);
            await Wrote(some.Length);
        }

        return new ImportOutput(fresh.Count, rows.Count - fresh.Count)
        {
            Kept = Keep(rows.Except(fresh).Select(r => (r.Number, known[TableCells.Fold(r.ExternalId)].First().ToString()))),
        };
    }
}
