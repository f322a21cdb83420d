namespace Juluo.Delivery;

/// <summary>Undoes an import with many rows, all of it or nothing.</summary>
[Named("delivery.undo-import")]
internal sealed class UndoLongImport(PastImports imports) : BackgroundTask<UndoLongImport.Input>
{
    public sealed record Input(PastImportId Id, PersonId By);

    public override async Task<BackgroundTaskEnd> Run(Input input, BackgroundTaskProgress progress, CancellationToken stop)
    {
        var undone = await imports.Undo(input.Id, input.By, stop);
        return undone.Failed
            ? new(false, "past-import.failed", new Dictionary<string, string>(StringComparer.Ordinal), input.Id.Page)
            : new(
                true,
                "past-import.done-with",
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["stayed"] = undone.Value.Stayed.ToString(CultureInfo.InvariantCulture),
                },
                input.Id.Page
            );
    }
}
