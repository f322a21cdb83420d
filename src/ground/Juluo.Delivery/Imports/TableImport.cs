using System.Reflection;

namespace Juluo.Delivery;

/// <summary>Input of an import. False only checks the table and shows the result; true saves it.</summary>
public sealed record ImportInput(bool Write = false);

/// <summary>
/// Base class of table imports. A table is only checked unless the request says to save it; importing the same table again changes nothing. All rows are imported
/// or none: each error names its line. Long tables are imported in the background, one at a time, with visible progress.
/// </summary>
/// <typeparam name="TRow">The type of a row.</typeparam>
/// <typeparam name="TOutput">The type of the result.</typeparam>
public abstract partial class TableImport<TRow, TOutput>(ImportedTable of, ImportWork with) : Slice<ImportInput, TOutput>
    where TOutput : ImportResult
{
    protected const int MostErrors = 20;

    /// <summary>The maximum number of rows that are imported during the request, which takes a second or two; a longer table is imported in the background.</summary>
    private const int MostWaitedFor = 500;

    // The saved import, by which it can be undone; null if nothing was saved yet.
    private PastImportId? past;

    protected UnitOfWork Work => with.Unit;

    /// <summary>A result with no rows, to which the import adds.</summary>
    protected abstract TOutput None { get; }

    /// <summary>Loads the data that rows may refer to, and returns the function that reads a row.</summary>
    protected abstract Task<Func<CsvRow, Outcome<TRow>>> Reader(Caller caller, CancellationToken stop);

    /// <summary>Returns a row's key, which must be unique in the file; null to allow duplicates.</summary>
    protected virtual string? KeyOf(TRow row) => null;

    /// <summary>Writes rows that do not exist yet, or returns errors by row.</summary>
    protected abstract Task<Outcome<TOutput>> Write(List<TRow> rows, Caller caller, CancellationToken stop);

    public override async Task<Outcome<TOutput>> Handle(ImportInput input, Caller caller, CancellationToken stop)
    {
        if (with.Uploads["file"] is not { } file)
            return new CsvErrors.NoFile();
        await using var stream = file.OpenReadStream();
        var table = await CsvTable.Read(stream, of.Columns, of.MostRows, stop);
        if (table.Failed)
            return table.As<TOutput>();
        var name = PlainText.Cut(PlainText.Of(file.FileName), 100);
        if (table.Value.Rows.Count > MostWaitedFor)
            return await InBackground(new(input.Write, name), file, caller, stop);
        // Rows of the running import are not visible yet.
        if (input.Write && await with.Running.Find(stop) is not null)
            return new RunningImportErrors.Runs();
        return await Import(table.Value, new(input.Write, name), caller, stop);
    }

    private async Task<Outcome<TOutput>> Import(CsvSheet table, Order order, Caller caller, CancellationToken stop)
    {
        if (order.Write)
            await with.Past.Hold(stop);
        var read = await Reader(caller, stop);
        var rows = Read(table.Rows, read);
        if (rows.Failed)
            return rows.As<TOutput>();
        // A check writes as well and rolls back, so that the database reports its errors.
        await Work.Do($"savepoint look", stop);
        var begun = order.Write
            ? await with.Past.Begin(of.Action, Permission, of.Page, order.File, caller.Person, stop)
            : (PastImportId?)null;
        var done = await Write(rows.Value, caller, stop);
        if (done.Failed || begun is null)
        {
            await Work.Do($"rollback to savepoint look", stop);
        }
        else
        {
            past = await with.Past.End(begun.Value, stop);
            await with.Audit.Did(caller.Person, of.Action, order.File, done.Value, stop);
        }

        if (done.Failed)
            return done;
        var compared = await Compared(done.Value, table.Rows, read, caller, stop);
        return table.PassedOver.Count == 0 ? compared : (TOutput)((ImportResult)compared with { PassedOver = table.PassedOver });
    }

    /// <returns>The sorted line numbers, or null if there are none.</returns>
    protected static IReadOnlyList<int>? LinesOf(IEnumerable<int> lines) => lines.Order().ToList() is { Count: > 0 } some ? some : null;

    /// <summary>Wraps an error with the number of its row.</summary>
    protected static CsvErrors.BadRow Bad(int row, Error why) => new(row, why);

    private Outcome<List<TRow>> Read(IReadOnlyList<CsvRow> table, Func<CsvRow, Outcome<TRow>> read)
    {
        var (rows, wrong, seen) = (new List<TRow>(), new List<Error>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var line in table)
        {
            var row = read(line);
            if (row.Failed)
                wrong.AddRange(row.Errors.Select(e => Bad(line.Number, e)));
            else if (KeyOf(row.Value) is { } key && !seen.TryAdd(key, line.Number))
                wrong.Add(Bad(line.Number, new TableErrors.Twice(seen[key])));
            else
                rows.Add(row.Value);
            if (wrong.Count >= MostErrors)
                break;
        }

        return wrong.Count > 0 ? wrong : rows;
    }

    protected override Next After(ImportInput input, TOutput output, Caller caller) =>
        output.BackgroundTask is { } task
            ? new(task.Page)
            : new(of.Page, Sentence(input.Write), Arguments(output), See: past?.Page, SeeSay: "past-import.see") { Stays = true };

    private string Permission => GetType().GetCustomAttribute<PostAttribute>()!.Requires;

    private string Sentence(bool written) => $"{of.Sentences}.{(written ? "written" : "looked")}";

    private Dictionary<string, string> Arguments(TOutput output)
    {
        var differing = output.Differing ?? [];
        var arguments = output
            .Figures()
            .ToDictionary(f => f.Name, f => f.Number.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);
        arguments["passed"] = (output.PassedOver?.Count ?? 0).ToString(CultureInfo.InvariantCulture);
        arguments["kept"] = Count(output.NotCompared);
        arguments["keptLines"] = LineRanges.Of(output.NotCompared ?? []);
        List<int> lines = [.. differing.Select(d => d.Row).Distinct()];
        arguments["differing"] = Count(lines);
        arguments["differingLines"] = LineRanges.Of(lines);
        arguments["differences"] =
            string.Join("; ", differing.Take(MostDifferences).Select(Shown)) + (differing.Count > MostDifferences ? " …" : "");
        arguments["adjusted"] = Count(output.Adjusted);
        arguments["adjustedLines"] = LineRanges.Of(output.Adjusted ?? []);
        arguments["columns"] = string.Join(", ", (output.PassedOver ?? []).Take(MostErrors));
        return arguments;
    }

    // The message is passed to the next page in a cookie, so it must be short.
    private const int MostDifferences = 5;
    private const int MostShown = 30;

    private string Shown(RowDifference one) =>
        $"{one.Row} {of.Columns.Shown(one.Column)}: {PlainText.Cut(one.Here ?? "–", MostShown)} / {PlainText.Cut(one.File, MostShown)}";

    private static string Count(IReadOnlyList<int>? lines) => (lines?.Count ?? 0).ToString(CultureInfo.InvariantCulture);
}
