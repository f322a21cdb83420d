namespace Juluo.FoodBank;

/// <summary>GET /food-bank/plan — shows the parcel plan for an adult, and the result for households of several sizes.</summary>
[Get("/food-bank/plan", Requires.SignIn, Scope = FoodBankRights.Work, Page = typeof(ParcelPlanPage))]
public sealed class ShowParcelPlan(UnitOfWork work) : CrewSlice<Nothing, ShowParcelPlan.Output>(work)
{
    public sealed record Output(ParcelPlan Plan, bool MayChange);

    protected override async Task<Outcome<Output>> Act(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(await new PlanStore(Work).Plan(stop), caller.May(FoodBankRights.Manage));
}
