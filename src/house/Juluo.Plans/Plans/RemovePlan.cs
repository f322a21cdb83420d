namespace Juluo.Plans;

/// <summary>POST /plans/{id}/removal — deletes a plan that no one ever had. Other plans are kept for bills and can be retired.</summary>
[Post("/plans/{id}/removal", "spaces.manage", Form = typeof(ShowPlan), Then = "/plans", Say = "plans.plan.removed")]
internal sealed class RemovePlan(UnitOfWork work, Clock clock, Audit audit) : Slice<RemovePlan.Input, Done>
{
    public sealed record Input(PlanId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var catalogue = new PlanCatalogue(work, clock);
        if (await catalogue.Find(input.Id, stop) is not { } plan)
            return new NotFound();
        if (!await catalogue.Remove(plan.Id, stop))
            return new PlanErrors.InUse(plan.Holders);
        await audit.Did(caller.Person, "plans.plan.removed", plan.Name.Zh, null, stop);
        return Done.It;
    }
}
