namespace Juluo.Plans;

/// <summary>POST /plans/{id}/details — renames a plan or changes its description. Its price and inclusions are its terms.</summary>
[Post("/plans/{id}/details", "spaces.manage", Form = typeof(ShowPlan), Say = "plans.plan.kept")]
internal sealed class ChangePlan(UnitOfWork work, Clock clock) : Slice<ChangePlan.Input, Done>
{
    public sealed record Input(PlanId Id, [Required] LocalizedText? Name = null, LocalizedText? About = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var catalogue = new PlanCatalogue(work, clock);
        if (await catalogue.Find(input.Id, stop) is null)
            return new NotFound();
        var details = PlanDetails.Read(input.Name, input.About);
        if (details.Failed)
            return details.As<Done>();
        await catalogue.Rename(input.Id, details.Value, stop);
        return Done.It;
    }
}
