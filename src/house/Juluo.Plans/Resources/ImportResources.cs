namespace Juluo.Plans;

/// <summary>POST /resources/import — imports spaces and equipment from CSV, with prices, floors and zones. Those that are already here stay unchanged.</summary>
[Post("/resources/import", SpacesModule.Manage, Form = typeof(ShowResourceImport), MostBytes = 4 * 1024 * 1024)]
[FileField("file", Required = true)]
[Named("plans.import-resources")]
internal sealed class ImportResources(ImportWork with, Clock clock, Sites sites)
    : TableImport<PricedRow, ImportResources.Output>(
        new(PricedRow.Columns, Most, "plans.resources-imported", "/resources/import", "plans.resources"),
        with
    )
{
    internal const int Most = 2000;

    /// <param name="Same">The number of resources that exist already; they stay unchanged.</param>
    /// <param name="Floors">The number of floors added with them.</param>
    public sealed record Output(int Added, int Same, int Floors, int Zones) : ImportResult;

    private readonly ResourceTable table = new(with.Unit, sites, clock, with.Catalogue);

    protected override Output None => new(0, 0, 0, 0);

    protected override string KeyOf(PricedRow row) => row.Resource.Key;

    protected override Task<Outcome<Download>> Export(Caller caller, CancellationToken stop) =>
        Exporting<DownloadResources>().Handle(new(), caller, stop);

    protected override async Task<Func<CsvRow, Outcome<PricedRow>>> Reader(Caller caller, CancellationToken stop)
    {
        var resources = await table.Reader(stop);
        return row => PricedRow.Read(row, resources, caller.Community.Currency);
    }

    protected override async Task<Outcome<Output>> Write(List<PricedRow> rows, Caller caller, CancellationToken stop)
    {
        var written = await table.Write([.. rows.Select(r => r.Resource)], stop);
        if (written.Wrong.Count > 0)
            return written.Wrong.OrderBy(w => w.Row).Take(MostErrors).Select(w => (Error)Bad(w.Row, w.Why)).ToList();
        var costs = rows.ToDictionary(r => r.Resource.Number, r => r.Prices);
        var prices = new PriceStore(Work, clock);
        await Wrote(rows.Count - written.Added.Count);
        foreach (var (row, id) in written.Added)
        {
            foreach (var price in costs[row.Number])
                await prices.Add(id, price, stop);
            await Wrote(1);
        }

        return new Output(written.Added.Count, written.Same, written.Floors, written.Zones) { Kept = Keep(written.There) };
    }
}
