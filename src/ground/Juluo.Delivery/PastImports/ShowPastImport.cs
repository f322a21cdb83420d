using Juluo.Web.Pages;

namespace Juluo.Delivery;

/// <summary>GET /past-imports/{id} — shows what an import did, what undoing it would do, or what undoing it left.</summary>
[Get("/past-imports/{id}", Requires.SignIn, Page = typeof(PastImportPage))]
public sealed class ShowPastImport(PastImports imports, IEnumerable<ImportedRow> rows, Clock clock)
    : Slice<ShowPastImport.Input, ShowPastImport.Output>
{
    public sealed record Input(PastImportId Id);

    /// <param name="Preview">Rows that undoing would write now, table by table; null: it cannot be undone.</param>
    /// <param name="Stayed">Rows that undoing left, by name and address.</param>
    public sealed record Output(PastImport Import, IReadOnlyList<ImportCount>? Preview, IReadOnlyList<Named> Stayed);

    /// <param name="Name">Null: it has none.</param>
    public sealed record Named(string Relation, string? Name, string? Page, ImportFate Fate);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await imports.Find(input.Id, stop) is not { } import || !caller.May(import.Permission))
            return new NotFound();
        var told = rows.ToDictionary(r => r.Relation, StringComparer.Ordinal);
        var preview = import.IsOpen(clock.Now) ? Told(await imports.Preview(input.Id, stop), told) : null;
        var stayed = import.Stayed > 0 ? await imports.Stayed(input.Id, told.Keys, stop) : [];
        return new Output(
            import with
            {
                Counts = Told(import.Counts, told),
            },
            preview,
            [
                .. stayed.Select(s => new Named(
                    s.Relation,
                    ImportedRow.NameOf(s.Row, caller.Language),
                    told[s.Relation].PageOf(s.Row),
                    s.Fate
                )),
            ]
        );
    }

    private static List<ImportCount> Told(IReadOnlyList<ImportCount> counts, Dictionary<string, ImportedRow> told) =>
        [.. counts.Where(c => told.ContainsKey(c.Relation))];
}
