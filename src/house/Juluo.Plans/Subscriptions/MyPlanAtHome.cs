namespace Juluo.Plans;

/// <summary>Home widget: the caller's plans and what is left of them.</summary>
[Named("my-plan-at-home")]
[Widget(Dashboard.Home, Requires.SignIn, typeof(MyPlanAtHomeWidget), 120)]
public sealed class MyPlanAtHome(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<Nothing, MyPlanAtHome.Output>
{
    /// <param name="Subscriptions">Current subscriptions and those that begin later.</param>
    /// <param name="Ask">The person to ask about a pause, for each plan that is or will be paused.</param>
    public sealed record Output(
        IReadOnlyList<Subscription> Subscriptions,
        IReadOnlyList<Credit> Credits,
        LocalDate Today,
        IReadOnlyDictionary<SubscriptionId, AskAboutPause> Ask
    );

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var today = clock.Today(caller.Community.Zone);
        var subscriptions = (await new SubscriptionStore(work, clock).Of(caller.Self, stop))
            .Where(s => s.Ends is null || s.Ends > today)
            .ToList();
        // Credits of later months of a plan paid in advance are shown on the plan's page.
        var credits = (await new CreditStore(work, clock).Of(caller.Self, today, stop)).Where(c => c.From <= today).ToList();
        if (subscriptions.Count + credits.Count == 0)
            return new NotFound();
        var paused = subscriptions.FindAll(s => s.Pauses.Any(p => p.Until > today));
        return new Output(subscriptions, credits, today, await new PausedBy(work, people).Of(paused, caller, stop));
    }
}
