namespace Juluo.Plans;

/// <summary>GET /resources/export — returns the spaces and equipment in use with their prices, in the table that the import takes.</summary>
[Get("/resources/export", SpacesModule.Manage, MediaTypes = ["text/csv"])]
internal sealed class DownloadResources(UnitOfWork work, Clock clock, Sites sites, Catalogue catalogue, Audit audit)
    : Slice<Nothing, Download>
{
    public override async Task<Outcome<Download>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var lines = await new ResourceTable(work, sites, clock, catalogue).Lines(stop);
        var prices = await new PriceStore(work, clock).All(stop);
        await audit.Did(caller.Person, "plans.resources-exported", "", new { rows = lines.Count }, stop);
        return SafeCsv.File(
            "resources.csv",
            PricedRow.Columns.Names,
            lines.Select(l => (IReadOnlyList<string?>)[.. l.Cells, .. PricedRow.Cells(prices[l.Id], caller.Community.Currency)])
        );
    }
}
