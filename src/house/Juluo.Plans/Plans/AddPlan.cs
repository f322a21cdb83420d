namespace Juluo.Plans;

/// <summary>POST /plans — adds a plan.</summary>
[Post("/plans", "spaces.manage", Form = typeof(NewPlan), Then = "/plans/{Id}", Say = "plans.plan.made")]
internal sealed class AddPlan(UnitOfWork work, Clock clock, Sites sites, Audit audit) : Slice<AddPlan.Input, AddPlan.Output>
{
    public sealed record Input([Required] LocalizedText? Name = null, LocalizedText? About = null) : TermsForm;

    public sealed record Output(PlanId Id) : ICreated<PlanId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var details = PlanDetails.Read(input.Name, input.About);
        var terms = input.Read(caller.Community, [.. (await sites.All(stop)).Select(s => s.Id)]);
        if (details.Failed || terms.Failed)
            return (List<Error>)[.. details.Errors, .. terms.Errors];
        var id = await new PlanCatalogue(work, clock).Add(details.Value, terms.Value, caller.Person, stop);
        await audit.Did(caller.Person, "plans.plan.made", details.Value.Name.Zh, new { plan = id }, stop);
        return new Output(id);
    }
}
