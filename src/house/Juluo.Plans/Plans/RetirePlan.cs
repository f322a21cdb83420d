namespace Juluo.Plans;

/// <summary>POST /plans/{id}/retirement — retires a plan: it is not given to new people. Holders keep it.</summary>
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

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        Set(input.Id, true, work, clock, audit, caller, stop);

    internal static async Task<Outcome<Done>> Set(
        PlanId id,
        bool retired,
        UnitOfWork work,
        Clock clock,
        Audit audit,
        Caller caller,
        CancellationToken stop
    )
    {
        var catalogue = new PlanCatalogue(work, clock);
        if (await catalogue.Find(id, stop) is not { } plan)
            return new NotFound();
        await catalogue.SetRetired(id, retired, stop);
        await audit.Did(caller.Person, retired ? "plans.plan.retired" : "plans.plan.restored", plan.Name.Zh, new { plan = id }, stop);
        return Done.It;
    }
}
