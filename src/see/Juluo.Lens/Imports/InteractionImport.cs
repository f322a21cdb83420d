namespace Juluo.Lens;

/// <summary>Imports a file of interactions into the ledger, completely or not at all. Memory does not grow with the file. docs/import.md describes the formats.</summary>
public sealed class InteractionImport(
    UnitOfWork work,
    PeopleFacade people,
    ArrivalsFacade arrivals,
    Ledger ledger,
    Audit audit,
    Clock clock
)
{
    /// <summary>The number of distinct rows up to which repetitions within a file are found in memory; beyond it, the ledger finds them row by row.</summary>
    private const int Remembered = 2_000_000;
    private const int Step = 20_000;

    /// <summary>Imports the file. Unless the report is good, the caller must roll back the unit of work: people may have been added before a bad row was found.</summary>
    /// <param name="contacts">CSV in the contact-log format or the general format. The stream is disposed.</param>
    /// <param name="nodes">The people of a contact log: <c>id</c> and optionally <c>name</c> and <c>department</c> or <c>profession</c>.</param>
    /// <param name="by">The person who imports, for the audit log; null for the command line.</param>
    /// <param name="progress">Called every few thousand rows.</param>
    public async Task<ImportReport> Run(
        Stream contacts,
        Stream? nodes,
        ImportOrder order,
        PersonId? by,
        Func<ImportProgress, ValueTask>? progress,
        CancellationToken stop
    )
    {
        if (string.IsNullOrWhiteSpace(order.Source))
            return ImportReport.Refused(new ImportErrors.SourceNeeded(), order.DryRun);
        using var rows = new CsvRows(contacts);
        var newcomers = new Newcomers(order, clock.Today(work.Community.Zone));
        await newcomers.Find(contacts, nodes, arrivals, stop);
        if (newcomers.Error is null && !order.DryRun)
            await newcomers.Add(arrivals, stop);
        if (newcomers.Error is { } refused)
            return ImportReport.Refused(refused, order.DryRun);

        var (header, error) = await rows.Header(stop);
        var columns = new ImportColumns(header);
        if ((error ?? columns.Error) is { } wrong)
            return ImportReport.Refused(wrong, order.DryRun);
        var known = new Known(await people.All(stop), await newcomers.Known(arrivals, stop), newcomers.StandIns);
        var reader = new RowReader(rows, columns, known, work.Community, order, clock.Now);
        var report = await Read(rows, reader, order, contacts.CanSeek ? contacts.Length : null, progress, stop);
        report = report with { People = known.Seen, Added = newcomers.Count };
        if (report is { Good: true, DryRun: false })
            await audit.Did(by, "lens.import", order.Source, new { report.Rows, report.Kept }, stop);
        return report;
    }

    private async Task<ImportReport> Read(
        CsvRows rows,
        RowReader reader,
        ImportOrder order,
        long? bytes,
        Func<ImportProgress, ValueTask>? progress,
        CancellationToken stop
    )
    {
        await using var stage = await Stage.Open(ledger, work, stop);
        var seen = new HashSet<(long, long)>();
        var problems = new List<Error>();
        long count = 0,
            wrong = 0,
            repeated = 0,
            silent = 0;
        DateTime first = DateTime.MaxValue,
            last = DateTime.MinValue;
        while (await rows.Next(stop))
        {
            count++;
            if (progress is not null && count % Step == 0)
                await progress(new(count, bytes is { } all && rows.Bytes > 0 ? count * all / rows.Bytes : null));
            if (reader.Read(out var row) is { } problem)
            {
                wrong++;
                if (problems.Count < ImportReport.MostProblems)
                    problems.Add(problem);
                // A missing start date or a row that is too long affects every further row, so it is reported once.
                if (problem is ImportErrors.StartNeeded or ImportErrors.RowTooLong)
                    break;
                continue;
            }

            silent += reader.Silent ? 1 : 0;
            first = row.At < first ? row.At : first;
            last = row.At > last ? row.At : last;
            if (seen.Count < Remembered && !seen.Add(Halves(row)))
                repeated++;
            else if (wrong == 0)
                await stage.Write(row, stop);
        }

        var report = new ImportReport(
            count,
            count - wrong - repeated,
            repeated,
            0,
            0,
            silent,
            Moment(first),
            Moment(last),
            problems,
            wrong,
            order.DryRun
        );
        if (count == 0)
            return ImportReport.Refused(new ImportErrors.Empty(), order.DryRun);
        await stage.Close(stop);
        if (wrong > 0)
            return order.DryRun ? report : report with { Kept = 0 };

        var kept = order.DryRun ? await stage.Fresh(stop) : await Settle(stage, reader, order, mayRepeat: count > Remembered, stop);
        if (progress is not null)
            await progress(new(count, count));
        return report with { Kept = kept, Repeated = count - kept };
    }

    private async Task<long> Settle(Stage stage, RowReader reader, ImportOrder order, bool mayRepeat, CancellationToken stop)
    {
        await ledger.MakeRoom(Moment(stage.First)!.Value, Moment(stage.Last)!.Value, stop);
        var numbers = await new Labels(work).NumbersOf(reader.Zones.Append(order.Source), stop);
        return await stage.Settle(numbers[Labels.Cut(order.Source)], [.. reader.Zones.Select(z => numbers[z])], mayRepeat, stop);
    }

    private static (long, long) Halves(in LedgerRow row)
    {
        Span<byte> bytes = stackalloc byte[16];
        row.Id.TryWriteBytes(bytes);
        return (BitConverter.ToInt64(bytes) ^ row.At.Ticks, BitConverter.ToInt64(bytes[8..]));
    }

    private static Instant? Moment(DateTime at) => at == DateTime.MaxValue || at == DateTime.MinValue ? null : Instant.FromDateTimeUtc(at);
}
