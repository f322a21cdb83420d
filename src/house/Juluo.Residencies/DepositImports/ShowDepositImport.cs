namespace Juluo.Residencies;

/// <summary>GET /deposits/import — shows the page to import deposits from other software.</summary>
[Get("/deposits/import", SpacesModule.Manage, Page = typeof(DepositImportPage))]
public sealed class ShowDepositImport(RunningImport running) : Slice<Nothing, ShowDepositImport.Output>
{
    /// <param name="Running">The import in progress, or null.</param>
    public sealed record Output(IReadOnlyList<string> Columns, int MostRows, BackgroundTaskState? Running);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(DepositRow.Columns.Names, ImportDeposits.Most, await running.Find(stop));
}
