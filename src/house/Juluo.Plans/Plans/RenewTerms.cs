namespace Juluo.Plans;

/// <summary>POST /plans/{id}/terms — sets another price or other inclusions for people who get the plan from now on. Holders keep what was agreed.</summary>
[Post("/plans/{id}/terms", "spaces.manage", Form = typeof(ShowPlan), Say = "plans.plan.terms-kept")]
internal sealed class RenewTerms(UnitOfWork work, Clock clock, Sites sites, Audit audit) : Slice<RenewTerms.Input, RenewTerms.Output>
{
    public sealed record Input(PlanId Id) : TermsForm;

    public sealed record Output(int Number);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var catalogue = new PlanCatalogue(work, clock);
        if (await catalogue.Find(input.Id, stop) is not { } plan)
            return new NotFound();
        var terms = input.Read(caller.Community, [.. (await sites.All(stop)).Select(s => s.Id)]);
        if (terms.Failed)
            return terms.As<Output>();
        var number = await catalogue.Renew(plan.Id, terms.Value, caller.Person, stop);
        await audit.Did(
            caller.Person,
            "plans.plan.terms",
            plan.Name.Zh,
            new
            {
                plan = plan.Id,
                number,
                before = plan.Terms.Amount.Minor,
                after = terms.Value.Amount.Minor,
            },
            stop
        );
        return new Output(number);
    }
}
