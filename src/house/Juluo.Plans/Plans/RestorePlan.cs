namespace Juluo.Plans;

/// <summary>POST /plans/{id}/restoration — it can be had again.</summary>
[Post(
    "/plans/{id}/restoration",
    "spaces.manage",
    Form = typeof(ShowPlan),
    Then = "/plans/{id}",
    Say = "plans.plan.restored",
    Undo = "/plans/{id}/retirement"
)]
internal sealed class RestorePlan(UnitOfWork work, Clock clock, Audit audit) : Slice<RestorePlan.Input, Done>
{
    public sealed record Input(PlanId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var catalogue = new PlanCatalogue(work, clock);
        if (await catalogue.Find(input.Id, stop) is not { } plan)
            return new NotFound();
        await catalogue.SetRetired(plan.Id, false, stop);
        await audit.Did(caller.Person, "plans.plan.restored", plan.NameZh, new { plan = plan.Id }, stop);
        return Done.It;
    }
}
