namespace Juluo.Plans;

/// <summary>POST /plans/{id}/restoration — puts a retired plan back on offer.</summary>
[Post(
    "/plans/{id}/restoration",
    "spaces.manage",
    Form = typeof(ShowPlan),
    Then = "/plans/{id}",
    Say = "plans.plan.restored",
    Undo = "/plans/{id}/retirement"
)]
internal sealed class RestorePlan(UnitOfWork work, Clock clock, Audit audit) : Slice<RetirePlan.Input, Done>
{
    public override Task<Outcome<Done>> Handle(RetirePlan.Input input, Caller caller, CancellationToken stop) =>
        RetirePlan.Set(input.Id, false, work, clock, audit, caller, stop);
}
