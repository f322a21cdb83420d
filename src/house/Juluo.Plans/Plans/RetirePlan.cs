namespace Juluo.Plans;

/// <summary>POST /plans/{id}/retirement — nobody new gets it; who has it keeps it.</summary>
[Post(
    "/plans/{id}/retirement",
    "spaces.manage",
    Form = typeof(ShowPlan),
    Then = "/plans/{id}",
    Say = "plans.plan.retired",
    Undo = "/plans/{id}/restoration"
)]
internal sealed class RetirePlan(UnitOfWork work, Clock clock, Audit audit) : Slice<RetirePlan.Input, Done>
{
    public sealed record Input(PlanId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var catalogue = new PlanCatalogue(work, clock);
        if (await catalogue.Find(input.Id, stop) is not { } plan)
            return new NotFound();
        await catalogue.SetRetired(plan.Id, true, stop);
        await audit.Did(caller.Person, "plans.plan.retired", plan.NameZh, new { plan = plan.Id }, stop);
        return Done.It;
    }
}
