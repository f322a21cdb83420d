namespace Juluo.Plans;

/// <summary>GET /me/plan — shows the caller's plans, what is left this month, their passes, and the history of use.</summary>
[Get("/me/plan", Requires.SignIn, Page = typeof(MyPlanPage))]
public sealed class ShowMyPlan(UnitOfWork work, Clock clock, Sites sites, PeopleFacade people) : Slice<Nothing, ShowMyPlan.Output>
{
    private const int MostEntries = 60;

    /// <param name="Ask">The person to ask about a pause, for each plan that is or will be paused.</param>
    public sealed record Output(
        IReadOnlyList<Subscription> Subscriptions,
        IReadOnlyList<Credit> Credits,
        IReadOnlyList<CreditEntry> Entries,
        IReadOnlyList<Pass> ForSale,
        IReadOnlyList<Site> Sites,
        LocalDate Today,
        IReadOnlyDictionary<SubscriptionId, AskAboutPause> Ask
    );

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var today = clock.Today(caller.Community.Zone);
        var credits = new CreditStore(work, clock);
        await credits.Grant(caller.Self, today, stop);
        var plans = await new SubscriptionStore(work, clock).Of(caller.Self, stop);
        return new Output(
            plans,
            await credits.Of(caller.Self, today, stop),
            await credits.Entries(caller.Self, MostEntries, stop),
            [.. (await new PassCatalogue(work, clock).All(retired: false, stop)).Where(p => p.Kind != PassKind.Trial)],
            await sites.All(stop),
            today,
            await new PausedBy(work, people).Of(plans.FindAll(s => s.Pauses.Any(p => p.Until > today)), caller, stop)
        );
    }
}
