namespace Juluo.Plans;

/// <summary>How a resource may be booked, where it is set: by everybody, and by who has a plan.</summary>
[Named("resource-rules")]
[Widget(SpacesWidgets.ResourceSettings, SpacesModule.Manage, typeof(ResourceRulesWidget), 10)]
public sealed class ResourceRules(UnitOfWork work, Clock clock, ResourcesFacade allResources) : Slice<OfResource, ResourceRules.Output>
{
    /// <param name="Rules">Those that were said, everybody's first.</param>
    public sealed record Output(Resource Resource, IReadOnlyList<RuleRow> Rules, IReadOnlyList<PlanChoice> Plans);

    public override async Task<Outcome<Output>> Handle(OfResource input, Caller caller, CancellationToken stop)
    {
        if (await allResources.Find(input.Id, stop) is not { } resource)
            return new NotFound();
        var rules = new RuleStore(work, clock);
        return new Output(resource, await rules.Of(resource.Id, stop), await rules.Plans(stop));
    }
}
