namespace Juluo.Plans;

/// <summary>GET /resources/import — shows the page to import and export spaces and equipment as a table.</summary>
[Get("/resources/import", SpacesModule.Manage, Page = typeof(ResourceImportPage))]
public sealed class ShowResourceImport(UnitOfWork work, ResourcesFacade allResources, Sites sites, Clock clock, RunningImport running)
    : Slice<Nothing, ShowResourceImport.Output>
{
    /// <param name="HasSite">True if there is an open site, which resources need.</param>
    /// <param name="InUse">The number of resources in the table.</param>
    /// <param name="OtherPrices">The number of prices for plans, hours or weekdays, which are not in the table.</param>
    /// <param name="Running">The import that is currently running, or null.</param>
    public sealed record Output(
        IReadOnlyList<string> Columns,
        int MostRows,
        bool HasSite,
        int InUse,
        int OtherPrices,
        BackgroundTaskState? Running
    );

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var used = await allResources.InUse(null, stop);
        var prices = await new PriceStore(work, clock).All(stop);
        return new Output(
            PricedRow.Columns.Names,
            ImportResources.Most,
            (await sites.All(stop)).Exists(s => s.ClosedAt is null),
            used.Count,
            used.Sum(r => prices[r.Id].Count(p => !PricedRow.HasColumn(p))),
            await running.Find(stop)
        );
    }
}
