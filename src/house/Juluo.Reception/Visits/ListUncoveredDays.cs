namespace Juluo.Reception;

/// <summary>GET /visits/uncovered — lists for the desk the visits of the last 60 days without a plan or pass that are not settled, with the same actions as on Today.</summary>
[Get("/visits/uncovered", SpacesModule.Reception, AtSite = true, Page = typeof(UncoveredDaysPage))]
public sealed class ListUncoveredDays(
    UnitOfWork work,
    Clock clock,
    Sites sites,
    PeopleFacade people,
    PlansFacade plans,
    FindPermitted permitted
) : Slice<Nothing, ListUncoveredDays.Output>
{
    /// <summary>The maximum number of days on the page; the downloaded file has all of them.</summary>
    private const int Most = 100;

    /// <param name="Count">The total number of days; the latest are listed.</param>
    /// <param name="Passes">The passes that can be sold for a day.</param>
    public sealed record Output(int Count, IReadOnlyList<UncoveredDay> Days, IReadOnlyList<Pass> Passes, IReadOnlyList<Site> Sites);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var mine = await Mine(sites, caller, stop);
        var days = await new UncoveredDays(work, clock, people, plans, permitted).At(mine, stop);
        return new Output(days.Count, [.. days.Take(Most)], days.Count == 0 ? [] : await plans.DayPasses(stop), mine);
    }

    /// <summary>Returns the open sites where the caller has the permission of the reception.</summary>
    internal static async Task<IReadOnlyList<Site>> Mine(Sites sites, Caller caller, CancellationToken stop) =>
        [.. (await sites.All(stop)).Where(s => s.ClosedAt is null && caller.May(SpacesModule.Reception, s.Id))];
}
