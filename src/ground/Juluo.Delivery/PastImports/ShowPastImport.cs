using Juluo.Web.Pages;

namespace Juluo.Delivery;

/// <summary>GET /past-imports/{id} — shows the changes of an import, and the rows that undoing it would change or has left.</summary>
[Get("/past-imports/{id}", Requires.SignIn, Page = typeof(PastImportPage))]
public sealed class ShowPastImport(PastImports imports, IEnumerable<ImportedRow> rows, Clock clock)
    : Slice<ShowPastImport.Input, ShowPastImport.Output>
{
    public sealed record Input(PastImportId Id);

    /// <param name="Preview">The numbers of rows by table that undoing would write now; null if it cannot be undone.</param>
    /// <param name="Stayed">The rows that undoing would leave now or has left, by name and address.</param>
    public sealed record Output(PastImport Import, IReadOnlyList<ImportCount>? Preview, IReadOnlyList<Named> Stayed);

    /// <param name="Name">The row's name, or null.</param>
    /// <param name="UsedBy">The tables, with their schema, whose rows depend on it.</param>
    public sealed record Named(string Relation, string? Name, string? Page, ImportFate Fate, IReadOnlyList<string> UsedBy);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await imports.Find(input.Id, stop) is not { } import || !caller.May(import.Permission))
            return new NotFound();
        var told = rows.ToDictionary(r => r.Relation, StringComparer.Ordinal);
        IReadOnlyList<ImportCount>? preview = null;
        List<StayedRow> stayed = [];
        if (import.IsOpen(clock.Now))
            (preview, stayed) = await imports.Preview(input.Id, told.Keys, stop);
        else if (import.Stayed > 0)
            stayed = await imports.Stayed(input.Id, told.Keys, stop);
        return new Output(
            import with
            {
                Counts = Told(import.Counts, told),
            },
            preview is null ? null : Told(preview, told),
            [
                .. stayed.Select(s => new Named(
                    s.Relation,
                    ImportedRow.NameOf(s.Row, caller.Language),
                    told[s.Relation].PageOf(s.Row),
                    s.Fate,
                    s.UsedBy
                )),
            ]
        );
    }

    private static List<ImportCount> Told(IReadOnlyList<ImportCount> counts, Dictionary<string, ImportedRow> told) =>
        [.. counts.Where(c => told.ContainsKey(c.Relation))];
}
