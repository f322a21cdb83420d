namespace Juluo.Plans;

/// <summary>POST /plans — makes a plan.</summary>
[Post("/plans", "spaces.manage", Form = typeof(NewPlan), Then = "/plans/{Id}", Say = "plans.plan.made")]
internal sealed class AddPlan(UnitOfWork work, Clock clock, Sites sites, Audit audit) : Slice<AddPlan.Input, AddPlan.Output>
{
    public sealed record Input(string? NameZh = null, string? NameEn = null, string? AboutZh = null, string? AboutEn = null) : TermsForm;

    public sealed record Output(PlanId Id) : ICreated<PlanId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var name = PlanName.Read(input.NameZh, input.NameEn, input.AboutZh, input.AboutEn);
        var terms = input.Read(caller.Community, [.. (await sites.All(stop)).Select(s => s.Id)]);
        if (name.Failed || terms.Failed)
            return (List<Error>)[.. name.Errors, .. terms.Errors];
        var id = await new PlanCatalogue(work, clock).Add(name.Value, terms.Value, caller.Person, stop);
        await audit.Did(caller.Person, "plans.plan.made", name.Value.Zh, new { plan = id }, stop);
        return new Output(id);
    }
}
