namespace Juluo.Reception;

/// <summary>GET /visitors/import — shows the page to import visitors from other software.</summary>
[Get("/visitors/import", SpacesModule.Manage, Page = typeof(VisitorImportPage))]
public sealed class ShowVisitorImport(RunningImport running) : Slice<Nothing, ShowVisitorImport.Output>
{
    /// <param name="Running">The import in progress, or null.</param>
    public sealed record Output(IReadOnlyList<string> Columns, int MostRows, BackgroundTaskState? Running);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(VisitorRow.Columns.Names, ImportVisitors.Most, await running.Find(stop));
}
