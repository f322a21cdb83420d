namespace Juluo.Plans;

/// <summary>GET /plans/import — shows the page to import plans and their holders from another program.</summary>
[Get("/plans/import", SpacesModule.Manage, Page = typeof(PlanImportPage))]
public sealed class ShowPlanImport(RunningImport running) : Slice<Nothing, ShowPlanImport.Output>
{
    /// <param name="Running">The import that is currently running, or null.</param>
    public sealed record Output(
        IReadOnlyList<string> Plans,
        IReadOnlyList<string> Subscriptions,
        int MostRows,
        BackgroundTaskState? Running
    );

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(PlanRow.Columns.Names, SubscriptionRow.Columns.Names, ImportSubscriptions.Most, await running.Find(stop));
}
