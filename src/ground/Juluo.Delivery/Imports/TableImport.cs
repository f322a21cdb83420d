using System.Reflection;

namespace Juluo.Delivery;

/// <summary>Whether to save what is imported, or only to check it.</summary>
public sealed record ImportInput(bool Write = false);

/// <summary>
/// A table that is imported: it is only checked unless told to save it, and what was imported is imported again without any change. All rows or none: each that is wrong is named by its line.
/// A long one is worked on in the background, one at a time, and can be watched.
/// </summary>
/// <typeparam name="TRow">A row that says something.</typeparam>
/// <typeparam name="TOutput">What it came to.</typeparam>
public abstract partial class TableImport<TRow, TOutput>(ImportedTable of, ImportWork with) : Slice<ImportInput, TOutput>
    where TOutput : ImportResult
{
    protected const int MostErrors = 20;

    /// <summary>So many rows are imported while the page is waited for: a second or two.</summary>
    private const int MostWaitedFor = 500;

    // As what it can be undone; null: nothing was written, or not yet.
    private PastImportId? past;

    protected UnitOfWork Work => with.Unit;

    /// <summary>What it comes to before a row is written.</summary>
    protected abstract TOutput None { get; }

    /// <summary>Looks up what rows may speak of; then reads them one by one.</summary>
    protected abstract Task<Func<CsvRow, Outcome<TRow>>> Reader(Caller caller, CancellationToken stop);

    /// <summary>Two rows with the same key are one too many; null: any number of them may say the same.</summary>
    protected virtual string? KeyOf(TRow row) => null;

    /// <summary>Writes what is not there yet; or says what is wrong, row by row.</summary>
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
        // What it would meet is not there yet.
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
        // What is only checked is written too, and taken back: the database says what it would refuse.
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

    /// <returns>Null: there are none.</returns>
    protected static IReadOnlyList<int>? LinesOf(IEnumerable<int> lines) => lines.Order().ToList() is { Count: > 0 } some ? some : null;

    /// <summary>The error of a row, at the line that it is about.</summary>
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

    // The sentence goes to the next page in a cookie.
    private const int MostDifferences = 5;
    private const int MostShown = 30;

    private string Shown(RowDifference one) =>
        $"{one.Row} {of.Columns.Shown(one.Column)}: {PlainText.Cut(one.Here ?? "–", MostShown)} / {PlainText.Cut(one.File, MostShown)}";

    private static string Count(IReadOnlyList<int>? lines) => (lines?.Count ?? 0).ToString(CultureInfo.InvariantCulture);
}
