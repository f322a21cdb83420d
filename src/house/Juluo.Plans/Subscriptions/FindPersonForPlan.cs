namespace Juluo.Plans;

/// <summary>GET /plans/{id}/assignment — finds the person whom a plan is to be assigned to; without a search text, lists members who have no plan.</summary>
[Get("/plans/{id}/assignment", "spaces.reception", Page = typeof(FindPersonForPlanPage))]
public sealed class FindPersonForPlan(UnitOfWork work, Clock clock, PeopleFacade people)
    : Slice<FindPersonForPlan.Input, FindPersonForPlan.Output>
{
    private const int Most = 12;

    public sealed record Input(PlanId Id, string? Find = null);

    /// <param name="Count">The total number of people found.</param>
    /// <param name="Has">The plans that people have today, by person.</param>
    public sealed record Output(
        Plan Plan,
        string Find,
        IReadOnlyList<PersonCard> People,
        int Count,
        [property: JsonIgnore] ILookup<PersonId, Subscription> Has
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new PlanCatalogue(work, clock).Find(input.Id, stop) is not { } plan)
            return new NotFound();
        if (plan.RetiredAt is not null)
            return new PlanErrors.Retired();
        var has = (await new SubscriptionStore(work, clock).On(clock.Today(caller.Community.Zone), stop)).ToLookup(s => s.Person);
        var find = input.Find?.Trim() ?? "";
        var found = (await people.All(stop)).FindAll(p => p.Here && (find.Length > 0 ? Matches(p, find) : !has.Contains(p.Id)));
        return new Output(plan, find, [.. found.Take(Most)], found.Count, has);
    }

    private static bool Matches(PersonCard person, string typed) =>
        new[] { person.Name, person.LatinName, person.Trade?.Name.Zh, person.Trade?.Name.En }.Any(text => SearchText.Has(text, typed));
}
