namespace Juluo.Plans;

/// <summary>GET /me/plan — my plans, what is left this month, my passes, and what was used when.</summary>
[Get("/me/plan", Requires.SignIn, Page = typeof(MyPlanPage))]
public sealed class ShowMyPlan(UnitOfWork work, Clock clock, Sites sites) : Slice<Nothing, ShowMyPlan.Output>
{
    private const int MostEntries = 60;

    public sealed record Output(
        IReadOnlyList<Subscription> Subscriptions,
        IReadOnlyList<Credit> Credits,
        IReadOnlyList<CreditEntry> Entries,
        IReadOnlyList<Pass> ForSale,
        IReadOnlyList<Site> Sites,
        LocalDate Today
    );

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var today = clock.Today(caller.Community.Zone);
        var credits = new CreditStore(work, clock);
        await credits.Grant(caller.Self, today, stop);
        return new Output(
            await new SubscriptionStore(work, clock).Of(caller.Self, stop),
            await credits.Of(caller.Self, today, stop),
            await credits.Entries(caller.Self, MostEntries, stop),
            [.. (await new PassCatalogue(work, clock).All(retired: false, stop)).Where(p => p.Kind != PassKind.Trial)],
            await sites.All(stop),
            today
        );
    }
}
