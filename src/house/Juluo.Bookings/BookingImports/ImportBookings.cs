namespace Juluo.Bookings;

/// <summary>POST /bookings/import — imports bookings from CSV, past and to come. A row that overlaps an existing booking, or another row, is reported by its line.</summary>
[Post("/bookings/import", SpacesModule.Manage, Form = typeof(ShowBookingImport), MostBytes = 8 * 1024 * 1024)]
[FileField("file", Required = true)]
[Named("bookings.import-bookings")]
internal sealed class ImportBookings(ResourcesFacade allResources, ImportWork with, Clock clock, PeopleFacade people)
    : TableImport<BookingRow, ImportOutput>(new(BookingRow.Columns, Most, "bookings.bookings-imported", "/bookings/import"), with)
{
    internal const int Most = 20_000;

    protected override ImportOutput None => new(0, 0);

    protected override string KeyOf(BookingRow row) => row.ExternalId;

    protected override Task<Outcome<Download>> Export(Caller caller, CancellationToken stop) =>
        Exporting<DownloadBookings>().Handle(new(), caller, stop);

    protected override async Task<Func<CsvRow, Outcome<BookingRow>>> Reader(Caller caller, CancellationToken stop)
    {
        var resources = (await allResources.InUse(null, stop))
            .SelectMany(r => (string[])[r.Name.Zh, r.Name.En, r.Id.ToString()], (r, name) => (Name: TableCells.Fold(name), r))
            .ToLookup(r => r.Name, r => r.r);
        var everybody = await people.ByEveryName(stop);
        return row => BookingRow.Read(row, resources, everybody, caller.Community.Currency, clock.Now);
    }

    protected override async Task<Outcome<ImportOutput>> Write(List<BookingRow> rows, Caller caller, CancellationToken stop)
    {
        var there = await new BookingImportStore(Work, clock).Known([.. rows.Select(r => r.ExternalId)], stop);
        var fresh = rows.FindAll(r => !there.ContainsKey(r.ExternalId));
        var wrong = new List<CsvErrors.BadRow>();
        var written = new List<BookingClash.Row>();
        await Wrote(rows.Count - fresh.Count);
        foreach (var of in fresh.GroupBy(r => r.Resource.Id))
        {
            if (await new BookableStore(Work).Find(of.Key, null, clock.Now, clock.Now, stop) is not { } what)
                continue;
            if (what.Needs.Count == 0)
            {
                wrong.Add(Bad(of.First().Number, new BookingErrors.NothingToTake()));
                continue;
            }

            var taken = await Take(what, of, caller, stop);
            BookingClash.Row With(BookingRow row) =>
                new(row.Number, what.Rules.Widened(row.During), [.. what.Needs.Select(n => n.Resource)]);
            written.AddRange(of.Except(taken).Select(With));
            wrong.AddRange(
                taken
                    .Select(With)
                    .Select(r =>
                        BookingClash.Of(r, written) is var (late, rows)
                            ? Bad(late, new BookingImportErrors.TakenByRows(rows))
                            : Bad(r.Number, new BookingErrors.Taken())
                    )
            );
        }

        return wrong.Count > 0
            ? wrong.OrderBy(e => e.Row).Take(MostErrors).Cast<Error>().ToList()
            : new ImportOutput(fresh.Count, rows.Count - fresh.Count)
            {
                Kept = Keep(rows.Except(fresh).Select(r => (r.Number, there[r.ExternalId]))),
            };
    }

    /// <summary>Books in batches ordered by start time, which places as many bookings as possible.</summary>
    private async Task<List<BookingRow>> Take(Bookable what, IEnumerable<BookingRow> rows, Caller caller, CancellationToken stop)
    {
        var taken = new List<BookingRow>();
        foreach (var some in rows.OrderBy(r => r.During.Start).Chunk(AtOnce))
        {
            taken.AddRange(await new BookingImportStore(Work, clock).Add(what, some, caller, stop));
            await Wrote(some.Length);
        }

        return taken;
    }
}
