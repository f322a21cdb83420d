namespace Juluo.Plans;

/// <summary>Settings widget: the booking rules of a resource, for everyone and for holders of plans.</summary>
[Named("resource-rules")]
[Widget(SpacesWidgets.ResourceSettings, SpacesModule.Manage, typeof(ResourceRulesWidget), 10)]
public sealed class ResourceRules(UnitOfWork work, Clock clock, ResourcesFacade allResources) : Slice<OfResource, ResourceRules.Output>
{
    /// <param name="Rules">The rules that were set, those for everyone first.</param>
    public sealed record Output(Resource Resource, IReadOnlyList<RuleRow> Rules, IReadOnlyList<PlanChoice> Plans);

    public override async Task<Outcome<Output>> Handle(OfResource input, Caller caller, CancellationToken stop)
    {
        if (await allResources.Find(input.Id, stop) is not { } resource)
            return new NotFound();
        var rules = new RuleStore(work, clock);
        return new Output(resource, await rules.Of(resource.Id, stop), await rules.Plans(stop));
    }
}
