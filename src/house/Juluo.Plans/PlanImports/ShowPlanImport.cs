namespace Juluo.Plans;

/// <summary>GET /plans/import — where the plans of another program are brought, and who has them.</summary>
[Get("/plans/import", SpacesModule.Manage, Page = typeof(PlanImportPage))]
public sealed class ShowPlanImport : Slice<Nothing, ShowPlanImport.Output>
{
    public sealed record Output(IReadOnlyList<string> Plans, IReadOnlyList<string> Subscriptions, int MostRows);

    public override Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Output>>(new Output(PlanRow.Columns.Names, SubscriptionRow.Columns.Names, ImportSubscriptions.Most));
}
