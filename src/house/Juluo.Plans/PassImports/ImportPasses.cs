namespace Juluo.Plans;

/// <summary>POST /passes/import — imports passes from CSV. A pass that is already here, by the other program's identifier or by name, stays unchanged.</summary>
[Post("/passes/import", SpacesModule.Manage, Form = typeof(ShowPassImport), MostBytes = 2 * 1024 * 1024)]
[FileField("file", Required = true)]
[Named("plans.import-passes")]
internal sealed class ImportPasses(ImportWork with, Clock clock, Sites sites, Catalogue catalogue)
    : TableImport<PassRow, ImportOutput>(new(PassRow.Columns, Most, "plans.passes-imported", "/passes/import"), with)
{
    internal const int Most = 10_000;

    protected override ImportOutput None => new(0, 0);

    protected override string KeyOf(PassRow row) => row.ExternalId;

    protected override Task<Outcome<Download>> Export(Caller caller, CancellationToken stop) =>
        Exporting<DownloadPasses>().Handle(new(), caller, stop);

    protected override async Task<Func<CsvRow, Outcome<PassRow>>> Reader(Caller caller, CancellationToken stop)
    {
        var houses = (await sites.All(stop))
            .SelectMany(s => (string[])[s.Name.Zh, s.Name.En, s.Slug, s.Id.ToString()], (s, name) => (Name: TableCells.Fold(name), s.Id))
            .ToLookup(s => s.Name, s => s.Id);
        var kinds = (TableCells.WordsOf<PassKind>(catalogue), TableCells.WordsOf<ResourceKind>(catalogue));
        return row => PassRow.Read(row, caller.Community.Currency, kinds, houses);
    }

    protected override async Task<Outcome<ImportOutput>> Write(List<PassRow> rows, Caller caller, CancellationToken stop)
    {
        var known = await new PassImportStore(Work, clock).Passes(stop);
        var fresh = rows.FindAll(r => !known[TableCells.Fold(r.ExternalId)].Any());
        await Wrote(rows.Count - fresh.Count);
        var passes = new PassCatalogue(Work, clock);
        foreach (var some in fresh.Chunk(AtOnce))
        {
            foreach (var row in some)
                await passes.Add(row.Pass, stop, row.ExternalId, row.OnSale);
            await Wrote(some.Length);
        }

        return new ImportOutput(fresh.Count, rows.Count - fresh.Count)
        {
            Kept = Keep(rows.Except(fresh).Select(r => (r.Number, known[TableCells.Fold(r.ExternalId)].First().Id.ToString()))),
        };
    }
}
