using System.Globalization;

namespace Juluo.Spaces;

/// <summary>Whether to write what is brought, or only to look at it.</summary>
public sealed record ImportInput(bool Write = false);

/// <param name="Same">Those that had been brought before: nothing changed of them.</param>
public sealed record ImportOutput(int Added, int Same)
{
    /// <summary>Columns that are not known here; null: none.</summary>
    public IReadOnlyList<string>? PassedOver { get; init; }
}

/// <summary>
/// A table that is brought: it is only looked at unless told to write, and what was written is written again without any change. All rows or none: each that is wrong is named by its line.
/// </summary>
/// <typeparam name="TRow">A row that says something.</typeparam>
public abstract class TableImport<TRow>(UnitOfWork work, Uploads uploads, Audit audit, Words words) : Slice<ImportInput, ImportOutput>
{
    protected const int MostErrors = 20;

    protected abstract CsvColumns Columns { get; }

    protected abstract int MostRows { get; }

    /// <summary>What is written down of it.</summary>
    protected abstract string Deed { get; }

    /// <summary>The page it is brought on.</summary>
    protected abstract string Page { get; }

    /// <summary>Looks up what rows may speak of; then reads them one by one.</summary>
    protected abstract Task<Func<CsvRow, Outcome<TRow>>> Reader(Caller caller, CancellationToken stop);

    /// <summary>Two rows with the same key are one too many.</summary>
    protected abstract string KeyOf(TRow row);

    /// <summary>Writes what is not there yet; or says what is wrong, row by row.</summary>
    protected abstract Task<Outcome<ImportOutput>> Write(List<TRow> rows, Caller caller, CancellationToken stop);

    public override async Task<Outcome<ImportOutput>> Handle(ImportInput input, Caller caller, CancellationToken stop)
    {
        if (uploads["file"] is not { } file)
            return new CsvErrors.NoFile();
        await using var stream = file.OpenReadStream();
        var table = await CsvTable.Read(stream, Columns, MostRows, stop);
        if (table.Failed)
            return table.As<ImportOutput>();
        var rows = Read(table.Value.Rows, await Reader(caller, stop));
        if (rows.Failed)
            return rows.As<ImportOutput>();
        // What is only looked at is written too, and taken back: the database says what it would refuse.
        await work.Do($"savepoint look", stop);
        var done = await Write(rows.Value, caller, stop);
        if (done.Failed || !input.Write)
            await work.Do($"rollback to savepoint look", stop);
        else
            await audit.Did(caller.Person, Deed, PlainText.Cut(PlainText.Of(file.FileName), 100), done.Value, stop);
        return done.Failed || table.Value.PassedOver.Count == 0 ? done : done.Value with { PassedOver = table.Value.PassedOver };
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
            else if (!seen.TryAdd(KeyOf(row.Value), line.Number))
                wrong.Add(Bad(line.Number, new TableErrors.Twice(seen[KeyOf(row.Value)])));
            else
                rows.Add(row.Value);
            if (wrong.Count >= MostErrors)
                break;
        }

        return wrong.Count > 0 ? wrong : rows;
    }

    protected override Next After(ImportInput input, ImportOutput output, Caller caller) =>
        new(
            Page,
            input.Write ? "places.import.written" : "places.import.looked",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["added"] = output.Added.ToString(CultureInfo.InvariantCulture),
                ["same"] = output.Same.ToString(CultureInfo.InvariantCulture),
                ["passed"] = (output.PassedOver?.Count ?? 0).ToString(CultureInfo.InvariantCulture),
                ["columns"] = string.Join(", ", (output.PassedOver ?? []).Take(MostErrors)),
            }
        );
}
