namespace Juluo.Plans;

/// <summary>GET /plans/{id} — shows a plan to people who manage it: its current and earlier terms, its holders, and the possible actions.</summary>
[Get("/plans/{id}", "spaces.manage", Page = typeof(PlanPage))]
public sealed class ShowPlan(UnitOfWork work, Clock clock, Sites sites, PeopleFacade people) : Slice<ShowPlan.Input, ShowPlan.Output>
{
    private const int MostHolders = 200;

    public sealed record Input(PlanId Id);

    /// <param name="Before">Earlier terms, with the number of people who still have them.</param>
    public sealed record Output(
        Plan Plan,
        IReadOnlyList<Before> Before,
        IReadOnlyList<Subscription> Holders,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        IReadOnlyList<Site> Sites,
        LocalDate Today
    )
    {
        /// <summary>True if no one ever had the plan, so that it can be removed.</summary>
        [System.Text.Json.Serialization.JsonIgnore]
        public bool MayRemove { get; init; }
    }

    public sealed record Before(PlanTerms Terms, int Holders, Instant MadeAt);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var catalogue = new PlanCatalogue(work, clock);
        if (await catalogue.Find(input.Id, stop) is not { } plan)
            return new NotFound();
        var holders = await new SubscriptionStore(work, clock).Holders(plan.Id, MostHolders, stop);
        return new Output(
            plan,
            [.. (await catalogue.History(plan.Id, stop)).Select(h => new Before(h.Terms, h.Holders, h.MadeAt))],
            holders,
            await people.Named([.. holders.Select(h => h.Person)], stop),
            await sites.All(stop),
            clock.Today(caller.Community.Zone)
        )
        {
            MayRemove = !await catalogue.IsUsed(plan.Id, stop),
        };
    }
}
