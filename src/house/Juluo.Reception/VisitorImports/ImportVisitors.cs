namespace Juluo.Reception;

/// <summary>POST /visitors/import — imports past and expected visitors from CSV. Visitors older than their site keeps are left out and counted. No notifications are sent.</summary>
[Post("/visitors/import", SpacesModule.Manage, Form = typeof(ShowVisitorImport), MostBytes = 4 * 1024 * 1024)]
[FileField("file", Required = true)]
[Named("reception.import-visitors")]
internal sealed class ImportVisitors(ImportWork with, Clock clock, Sites sites, PeopleFacade people)
    : TableImport<VisitorRow, ImportVisitors.Output>(
        new(VisitorRow.Columns, Most, "reception.visitors-imported", "/visitors/import", "reception.visitor-import"),
        with
    )
{
    internal const int Most = 10_000;

    /// <param name="Same">The number of visitors who are here already and unchanged.</param>
    /// <param name="Old">The number of visitors who are older than their site keeps them.</param>
    public sealed record Output(int Added, int Same, int Old) : ImportResult;

    protected override Output None => new(0, 0, 0);

    protected override string KeyOf(VisitorRow row) => row.ExternalId;

    protected override Task<Outcome<Download>> Export(Caller caller, CancellationToken stop) =>
        Exporting<DownloadVisitors>().Handle(new(), caller, stop);

    protected override async Task<Func<CsvRow, Outcome<VisitorRow>>> Reader(Caller caller, CancellationToken stop)
    {
        var open = (await sites.All(stop)).FindAll(s => s.ClosedAt is null);
        var houses = open.SelectMany(
                s => (string[])[s.Name.Zh, s.Name.En, s.Slug, s.Id.ToString()],
                (s, name) => (Name: TableCells.Fold(name), s)
            )
            .ToLookup(s => s.Name, s => s.s);
        var everybody = await people.ByEveryName(stop);
        var only = open.Count == 1 ? open[0] : null;
        return row => VisitorRow.Read(row, houses, only, everybody, caller.Community.Zone, clock.Now);
    }

    protected override async Task<Outcome<Output>> Write(List<VisitorRow> rows, Caller caller, CancellationToken stop)
    {
        var store = new VisitorImportStore(Work, clock);
        var there = await store.Known([.. rows.Select(r => r.ExternalId)], stop);
        var first = await FirstKept([.. rows.Select(r => r.Site.Id).Distinct()], caller, stop);
        var fresh = rows.FindAll(r => !there.ContainsKey(r.ExternalId));
        var kept = fresh.FindAll(r => (r.CameOn ?? r.Day) >= first[r.Site.Id]);
        var added = 0;
        await Wrote(rows.Count - kept.Count);
        foreach (var some in kept.Chunk(AtOnce))
        {
            added += await store.Add(some, caller, stop);
            await Wrote(some.Length);
        }

        var old = fresh.Count - kept.Count;
        return new Output(added, rows.Count - added - old, old)
        {
            Kept = Keep(rows.Except(fresh).Select(r => (r.Number, there[r.ExternalId]))),
        };
    }

    /// <summary>Returns the first day whose visitors each site still keeps. Earlier visitors would be deleted the next night.</summary>
    private async Task<Dictionary<SiteId, LocalDate>> FirstKept(IReadOnlyList<SiteId> of, Caller caller, CancellationToken stop)
    {
        var (today, first) = (clock.Today(caller.Community.Zone), new Dictionary<SiteId, LocalDate>());
        foreach (var site in of)
            first[site] = today.PlusDays(-(await new ReceptionStore(Work).Of(site, stop)).KeepDays);
        return first;
    }
}
