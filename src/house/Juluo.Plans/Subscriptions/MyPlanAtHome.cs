namespace Juluo.Plans;

/// <summary>At home: my plan and what is left of it.</summary>
[Named("my-plan-at-home")]
[Widget(Dashboard.Home, Requires.SignIn, typeof(MyPlanAtHomeWidget), 120)]
public sealed class MyPlanAtHome(UnitOfWork work, Clock clock) : Slice<Nothing, MyPlanAtHome.Output>
{
    public sealed record Output(IReadOnlyList<Subscription> Subscriptions, IReadOnlyList<Credit> Credits, LocalDate Today);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var today = clock.Today(caller.Community.Zone);
        var subscriptions = (await new SubscriptionStore(work, clock).Of(caller.Self, stop)).Where(s => s.Covers(today)).ToList();
        var credits = await new CreditStore(work, clock).Of(caller.Self, today, stop);
        return subscriptions.Count + credits.Count == 0 ? new NotFound() : new Output(subscriptions, credits, today);
    }
}
