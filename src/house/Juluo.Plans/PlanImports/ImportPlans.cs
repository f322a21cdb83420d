namespace Juluo.Plans;

/// <summary>POST /plans/import — plans from CSV. One that is here already, by what the other program calls it or by its name, stays as it is.</summary>
[Post("/plans/import", SpacesModule.Manage, Form = typeof(ShowPlanImport), MostBytes = 2 * 1024 * 1024)]
[FileField("file", Required = true)]
internal sealed class ImportPlans(UnitOfWork work, Clock clock, Uploads uploads, Audit audit, Words words, Sites sites)
    : TableImport<PlanRow, ImportOutput>(new(PlanRow.Columns, Most, "plans.plans-imported", "/plans/import"), work, uploads, audit, words)
{
    internal const int Most = 10_000;

    protected override string KeyOf(PlanRow row) => row.ExternalId;

    protected override async Task<Func<CsvRow, Outcome<PlanRow>>> Reader(Caller caller, CancellationToken stop)
    {
        var houses = (await sites.All(stop))
            .SelectMany(s => (string[])[s.NameZh, s.NameEn, s.Slug, s.Id.ToString()], (s, name) => (Name: TableCells.Fold(name), s.Id))
            .ToLookup(s => s.Name, s => s.Id);
        return row => PlanRow.Read(row, caller.Community, houses);
    }

    protected override async Task<Outcome<ImportOutput>> Write(List<PlanRow> rows, Caller caller, CancellationToken stop)
    {
        var store = new PlanImportStore(Work, clock);
        var known = await store.Plans(stop);
        var fresh = rows.FindAll(r => !known[TableCells.Fold(r.ExternalId)].Any());
        await store.Add(fresh, caller.Person, stop);
        return new ImportOutput(fresh.Count, rows.Count - fresh.Count);
    }
}
