namespace Juluo.Reception;

/// <summary>On the home page in a member's first weeks: profession, needs or offers, and the first booking. Shows the caller's plan, or the price of a day.</summary>
[Named("my-first-steps")]
[Widget(Dashboard.Home, SpacesModule.Book, typeof(WalkWidget), 1)]
internal sealed class MyFirstSteps(UnitOfWork work, Clock clock, PeopleFacade people, PlansFacade plans) : Slice<Nothing, WalkView>
{
    private const int New = 42;

    public override async Task<Outcome<WalkView>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var today = clock.Today(work.Community.Zone);
        if (
            caller.May(SpacesModule.Manage)
            || await people.Find(caller.Self, stop) is not { Here: true } me
            || me.JoinedOn.PlusDays(New) < today
            || await new WalkStore(work, clock).Dismissed(caller.Self, Walk.Member, stop)
        )
            return new NotFound();
        var whole = await people.Whole(caller.Self, stop) ?? me;
        var steps = Steps(whole, await new BookingsFacade(work, clock).HasBooked(caller.Self, stop));
        if (steps.All(s => s.Done))
            return new NotFound();
        var mine = (await plans.Subscriptions(caller.Self, stop)).FindAll(s => s.Covers(today));
        // Holders of a pass come by its days.
        var passes = await new CreditsFacade(work, clock).Of(caller.Self, today, stop);
        var days = mine.Count > 0 ? [] : await plans.DayPasses(stop);
        return new WalkView(
            "member",
            steps,
            [.. mine.Select(s => s.Name)],
            mine.Count > 0 || (passes.Count == 0 && await plans.Offered(stop)),
            days.Where(p => p.Price.Minor > 0).MinBy(p => p.Price.Minor)?.Price
        );
    }

    internal static IReadOnlyList<WalkStep> Steps(PersonCard me, bool booked) =>
        [
            new("profession", "/me/profile", me.Trade is not null),
            new("wants", "/needs#mine", me.Needs.Count + me.Offers.Count > 0),
            new("booking", "/calendar", booked),
        ];
}
