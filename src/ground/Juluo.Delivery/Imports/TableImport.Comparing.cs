using System.Collections;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Delivery;

// Existing rows are compared with the exported table cell by cell and by meaning: 3,800 and 3800.00 are the same price, a name and an email the same person.
public abstract partial class TableImport<TRow, TOutput>
{
    private const int MostDepth = 6;

    // Existing rows in the file: line number to id in the export.
    private Dictionary<int, string> here = [];

    /// <summary>Registers existing rows that are not changed, each with its id in the export.</summary>
    /// <returns>The line numbers, or null if there are none.</returns>
    protected IReadOnlyList<int>? Keep(IEnumerable<(int Line, string Id)> rows)
    {
        here = rows.ToDictionary(r => r.Line, r => r.Id);
        return LinesOf(here.Keys);
    }

    /// <summary>Finds cells in which the file differs from existing rows, and lines that could not be compared, such as those of retired items.</summary>
    private async Task<TOutput> Compared(
        TOutput output,
        IReadOnlyList<CsvRow> file,
        Func<CsvRow, Outcome<TRow>> read,
        Caller caller,
        CancellationToken stop
    )
    {
        if (here.Count == 0)
            return output;
        // Nothing leaves the program, so the export's entry in the audit log is rolled back.
        await Work.Do($"savepoint compare", stop);
        var export = await Export(caller, stop);
        await Work.Do($"rollback to savepoint compare", stop);
        var exported = export.Failed ? [] : await Rows(export.Value, stop);
        var (differing, not) = (new List<RowDifference>(), new List<int>());
        foreach (var row in file.Where(r => here.ContainsKey(r.Number)))
            if (exported.TryGetValue(here[row.Number], out var now) && Differences(row, now, read) is { } found)
                differing.AddRange(found);
            else
                not.Add(row.Number);
        return (TOutput)((ImportResult)output with { Differing = differing.Count > 0 ? differing : null, NotCompared = LinesOf(not) });
    }

    /// <summary>
    /// Exports the table in the format of the import, so that existing rows can be compared with the file. Tables without an export return <see cref="NotFound"/> and are not
    /// compared.
    /// </summary>
    protected virtual Task<Outcome<Download>> Export(Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Download>>(new NotFound());

    /// <summary>Creates a slice that returns the table, for <see cref="Export"/>.</summary>
    protected TSlice Exporting<TSlice>()
        where TSlice : class => ActivatorUtilities.CreateInstance<TSlice>(with.Services);

    /// <summary>Returns the exported rows by id; empty if the export cannot be read. Rows without an id are left out.</summary>
    private async Task<Dictionary<string, CsvRow>> Rows(Download export, CancellationToken stop)
    {
        using var text = new MemoryStream();
        await export.Write(text, stop);
        text.Position = 0;
        var table = await CsvTable.Read(text, of.Columns, int.MaxValue, stop);
        return table.Failed
            ? []
            : table.Value.Rows.Where(r => r["id"] is not null).DistinctBy(r => r["id"]).ToDictionary(r => r["id"]!, StringComparer.Ordinal);
    }

    /// <summary>Returns cells whose meaning differs from the existing row; empty cells never differ. Null if the existing row cannot be read back.</summary>
    private static List<RowDifference>? Differences(CsvRow file, CsvRow now, Func<CsvRow, Outcome<TRow>> read)
    {
        var said = file
            .Cells.Where(c => c.Key != "id" && c.Value.Length > 0 && TableCells.Fold(c.Value) != TableCells.Fold(now[c.Key] ?? ""))
            .ToList();
        if (said.Count == 0)
            return [];
        var present = read(now);
        if (present.Failed)
            return null;
        Outcome<TRow> With(IEnumerable<KeyValuePair<string, string>> cells) =>
            read(
                now with
                {
                    Cells = new Dictionary<string, string>(
                        [.. now.Cells.ExceptBy(cells.Select(c => c.Key), c => c.Key), .. cells],
                        StringComparer.Ordinal
                    ),
                }
            );
        var all = With(said);
        if (!all.Failed && Alike(present.Value, all.Value))
            return [];
        // A cell whose omission changes nothing has the same meaning; cells that are read together, such as the hours of a day, are omitted together. If the file
        // conflicts with later changes, such as used days, each cell is compared alone.
        bool Matters(IEnumerable<KeyValuePair<string, string>> without) =>
            With(said.Except(without)) is var less && (less.Failed || !Alike(less.Value, all.Value));
        bool Changes(KeyValuePair<string, string> cell) => With([cell]) is var one && (one.Failed || !Alike(present.Value, one.Value));
        var together = said.FindAll(c => With(said.Except([c])).Failed);
        var differing = all.Failed ? said.FindAll(Changes) : said.FindAll(c => Matters(together.Contains(c) ? together : [c]));
        return [.. differing.Select(c => new RowDifference(file.Number, c.Key, now[c.Key], c.Value))];
    }

    /// <summary>Checks if two rows are equal, with lists in any order. Records compare lists by reference, so unequal values are compared member by member.</summary>
    private static bool Alike(object? one, object? other, int depth = 0)
    {
        if (Equals(one, other))
            return true;
        if (one is null || other is null || one.GetType() != other.GetType() || one is string || depth == MostDepth)
            return false;
        if (one is IEnumerable some && other is IEnumerable others)
        {
            var (a, b) = (some.Cast<object?>().ToList(), others.Cast<object?>().ToList());
            return a.Count == b.Count && a.TrueForAll(x => b.FindIndex(y => Alike(x, y, depth + 1)) is >= 0 and var at && Without(b, at));
        }

        return one.GetType().Namespace?.StartsWith("Juluo", StringComparison.Ordinal) == true
            && one.GetType().IsClass
            && one.GetType()
                .GetProperties()
                .Where(p => p.GetIndexParameters().Length == 0)
                .All(p => Alike(p.GetValue(one), p.GetValue(other), depth + 1));
    }

    private static bool Without(List<object?> some, int at)
    {
        some.RemoveAt(at);
        return true;
    }
}
