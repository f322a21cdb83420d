namespace Juluo.Plans;

/// <summary>GET /passes/import — shows the page to import passes and their holders from another program.</summary>
[Get("/passes/import", SpacesModule.Manage, Page = typeof(PassImportPage))]
public sealed class ShowPassImport(RunningImport running) : Slice<Nothing, ShowPassImport.Output>
{
    /// <param name="Running">The import that is currently running, or null.</param>
    public sealed record Output(IReadOnlyList<string> Passes, IReadOnlyList<string> Sold, int MostRows, BackgroundTaskState? Running);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(PassRow.Columns.Names, SoldPassRow.Columns.Names, ImportSoldPasses.Most, await running.Find(stop));
}
