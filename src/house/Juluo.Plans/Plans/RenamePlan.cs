namespace Juluo.Plans;

/// <summary>POST /plans/{id}/details — what a plan is called and what is said of it. Its price and what it includes are its terms.</summary>
[Post("/plans/{id}/details", "spaces.manage", Form = typeof(ShowPlan), Then = "/plans/{id}", Say = "plans.plan.kept")]
internal sealed class RenamePlan(UnitOfWork work, Clock clock) : Slice<RenamePlan.Input, Done>
{
    public sealed record Input(PlanId Id, string? NameZh = null, string? NameEn = null, string? AboutZh = null, string? AboutEn = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var catalogue = new PlanCatalogue(work, clock);
        if (await catalogue.Find(input.Id, stop) is null)
            return new NotFound();
        var name = PlanName.Read(input.NameZh, input.NameEn, input.AboutZh, input.AboutEn);
        if (name.Failed)
            return name.As<Done>();
        await catalogue.Rename(input.Id, name.Value, stop);
        return Done.It;
    }
}
