namespace Juluo.Plans;

/// <summary>POST /plans/{id}/retirement — retires a plan, so that new people cannot get it. Holders keep it.</summary>
[Post("/plans/{id}/retirement", "spaces.manage", Form = typeof(ShowPlan), Say = "plans.plan.retired")]
internal class RetirePlan(UnitOfWork work, Clock clock, Audit audit) : Reversible<RetirePlan.Input>
{
    public sealed record Input(PlanId Id);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop)
    {
        var catalogue = new PlanCatalogue(work, clock);
        if (await catalogue.Find(input.Id, stop) is not { } plan)
            return new NotFound();
        await catalogue.SetRetired(input.Id, done, stop);
        await audit.Did(caller.Person, done ? "plans.plan.retired" : "plans.plan.restored", plan.Name.Zh, new { plan = input.Id }, stop);
        return Done.It;
    }
}

/// <summary>POST /plans/{id}/restoration — puts a retired plan back on offer.</summary>
[Undo("/plans/{id}/restoration", Say = "plans.plan.restored", Undo = "/plans/{id}/retirement")]
internal sealed class RestorePlan(UnitOfWork work, Clock clock, Audit audit) : RetirePlan(work, clock, audit);
