namespace Juluo.Plans;

/// <summary>
/// POST /subscriptions/import — imports the plans that people have, from CSV, on the latest terms. A row that overlaps a period in which the person already has the plan is
/// reported by its line. No notifications are sent.
/// </summary>
[Post("/subscriptions/import", SpacesModule.Manage, Form = typeof(ShowPlanImport), MostBytes = 8 * 1024 * 1024)]
[FileField("file", Required = true)]
[Named("plans.import-subscriptions")]
internal sealed class ImportSubscriptions(ImportWork with, Clock clock, PeopleFacade people)
    : TableImport<SubscriptionRow, ImportOutput>(new(SubscriptionRow.Columns, Most, "plans.subscriptions-imported", "/plans/import"), with)
{
    internal const int Most = 20_000;

    protected override ImportOutput None => new(0, 0);

    protected override string KeyOf(SubscriptionRow row) => row.ExternalId;

    protected override Task<Outcome<Download>> Export(Caller caller, CancellationToken stop) =>
        Exporting<DownloadSubscriptions>().Handle(new(), caller, stop);

    protected override async Task<Func<CsvRow, Outcome<SubscriptionRow>>> Reader(Caller caller, CancellationToken stop)
    {
        var everybody = await people.ByEveryName(stop);
        var plans = await new PlanImportStore(Work, clock).Plans(stop);
        var today = clock.Today(caller.Community.Zone);
        return row => SubscriptionRow.Read(row, everybody, plans, caller.Community, today);
    }

    protected override async Task<Outcome<ImportOutput>> Write(List<SubscriptionRow> rows, Caller caller, CancellationToken stop)
    {
        var store = new PlanImportStore(Work, clock);
        var there = await store.Known([.. rows.Select(r => r.ExternalId)], stop);
        var fresh = rows.FindAll(r => !there.ContainsKey(r.ExternalId));
        await Wrote(rows.Count - fresh.Count);
        var had = new List<SubscriptionRow>();
        foreach (var some in fresh.Chunk(AtOnce))
        {
            had.AddRange(await store.Give(some, caller, stop));
            await Wrote(some.Length);
        }

        if (had.Count > 0)
            return had.OrderBy(r => r.Number)
                .Take(MostErrors)
                .Select(r => (Error)Bad(r.Number, new SubscriptionErrors.HasItThen()))
                .ToList();
        await new CreditStore(Work, clock).Grant(null, clock.Today(caller.Community.Zone), stop);
        return new ImportOutput(fresh.Count, rows.Count - fresh.Count)
        {
            Kept = Keep(rows.Except(fresh).Select(r => (r.Number, there[r.ExternalId]))),
        };
    }
}
