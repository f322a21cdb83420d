using System.Globalization;

namespace Juluo.Web;

/// <summary>Whether to save what is imported, or only to check it.</summary>
public sealed record ImportInput(bool Write = false);

/// <summary>What an import came to.</summary>
public abstract record ImportResult
{
    /// <summary>Columns that are not known here; null: none.</summary>
    public IReadOnlyList<string>? PassedOver { get; init; }

    /// <summary>The figures that its sentence speaks of.</summary>
    internal IEnumerable<(string Name, int Number)> Figures() =>
        GetType()
            .GetProperties()
            .Where(p => p.PropertyType == typeof(int))
            .Select(p => (p.Name.ToLowerInvariant(), (int)p.GetValue(this)!));
}

/// <param name="Same">Those that had been imported before: nothing changed of them.</param>
public sealed record ImportOutput(int Added, int Same) : ImportResult;

/// <summary>What a table is like, and where it is imported.</summary>
/// <param name="Action">What the audit log calls it.</param>
/// <param name="Page">The page it is imported on.</param>
/// <param name="Sentences">Its two sentences in the catalogues: <c>.written</c> and <c>.looked</c>.</param>
public sealed record ImportedTable(CsvColumns Columns, int MostRows, string Action, string Page, string Sentences = "import");

/// <summary>
/// A table that is imported: it is only checked unless told to save it, and what was imported is imported again without any change. All rows or none: each that is wrong is named by its line.
/// </summary>
/// <typeparam name="TRow">A row that says something.</typeparam>
/// <typeparam name="TOutput">What it came to.</typeparam>
public abstract class TableImport<TRow, TOutput>(ImportedTable of, UnitOfWork work, Uploads uploads, Audit audit, Words words)
    : Slice<ImportInput, TOutput>
    where TOutput : ImportResult
{
    protected const int MostErrors = 20;

    protected UnitOfWork Work => work;

    /// <summary>Looks up what rows may speak of; then reads them one by one.</summary>
    protected abstract Task<Func<CsvRow, Outcome<TRow>>> Reader(Caller caller, CancellationToken stop);

    /// <summary>Two rows with the same key are one too many; null: any number of them may say the same.</summary>
    protected virtual string? KeyOf(TRow row) => null;

    /// <summary>Writes what is not there yet; or says what is wrong, row by row.</summary>
    protected abstract Task<Outcome<TOutput>> Write(List<TRow> rows, Caller caller, CancellationToken stop);

    public override async Task<Outcome<TOutput>> Handle(ImportInput input, Caller caller, CancellationToken stop)
    {
        if (uploads["file"] is not { } file)
            return new CsvErrors.NoFile();
        await using var stream = file.OpenReadStream();
        var table = await CsvTable.Read(stream, of.Columns, of.MostRows, stop);
        if (table.Failed)
            return table.As<TOutput>();
        var rows = Read(table.Value.Rows, await Reader(caller, stop));
        if (rows.Failed)
            return rows.As<TOutput>();
        // What is only checked is written too, and taken back: the database says what it would refuse.
        await work.Do($"savepoint look", stop);
        var done = await Write(rows.Value, caller, stop);
        if (done.Failed || !input.Write)
            await work.Do($"rollback to savepoint look", stop);
        else
            await audit.Did(caller.Person, of.Action, PlainText.Cut(PlainText.Of(file.FileName), 100), done.Value, stop);
        return done.Failed || table.Value.PassedOver.Count == 0
            ? done
            : (TOutput)((ImportResult)done.Value with { PassedOver = table.Value.PassedOver });
    }

    /// <summary>The sentence of an error, at the line that it is about.</summary>
    protected CsvErrors.BadRow Bad(int row, Error why) => new(row, words.Say(why));

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

    protected override Next After(ImportInput input, TOutput output, Caller caller)
    {
        var arguments = output
            .Figures()
            .ToDictionary(f => f.Name, f => f.Number.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);
        arguments["passed"] = (output.PassedOver?.Count ?? 0).ToString(CultureInfo.InvariantCulture);
        arguments["columns"] = string.Join(", ", (output.PassedOver ?? []).Take(MostErrors));
        return new(of.Page, $"{of.Sentences}.{(input.Write ? "written" : "looked")}", arguments);
    }
}
