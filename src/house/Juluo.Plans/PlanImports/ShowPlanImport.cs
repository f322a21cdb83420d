namespace Juluo.Plans;

/// <summary>GET /plans/import — shows the page to import the plans of another program, and who has them.</summary>
[Get("/plans/import", SpacesModule.Manage, Page = typeof(PlanImportPage))]
public sealed class ShowPlanImport(RunningImport running) : Slice<Nothing, ShowPlanImport.Output>
{
    /// <param name="Running">The import that is being written; null when none is.</param>
    public sealed record Output(
        IReadOnlyList<string> Plans,
        IReadOnlyList<string> Subscriptions,
        int MostRows,
        BackgroundTaskState? Running
    );

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(PlanRow.Columns.Names, SubscriptionRow.Columns.Names, ImportSubscriptions.Most, await running.Find(stop));
}
