namespace Juluo.Placements;

/// <summary>Asks the parties three months after a placement ended which of its results are still in use.</summary>
[Named("placements.ask-what-stayed")]
internal sealed class AskWhatStayed(UnitOfWork work, Clock clock, Notifier notifier) : Job
{
    public const int DaysAfter = 90;

    /// <summary>The number of days after the end from which the parties are no longer asked, because people no longer remember.</summary>
    private const int MostDaysAfter = 365;

    public override async Task Run(Community community, CancellationToken stop)
    {
        var today = clock.Today(community.Zone);
        var due = (await new PlacementStore(work, clock).All(member: true, int.MaxValue, stop)).Where(p =>
            p is { EndedOn: { } ended, Stayed: null } && ended <= today.PlusDays(-DaysAfter) && ended > today.PlusDays(-MostDaysAfter)
        );
        foreach (var placement in due)
            await notifier.Notify(
                EndPlacement.Parties(placement),
                PlacementNotices.Of(PlacementNotices.Placement, placement, "stayed", "placements.told.stayed"),
                stop
            );
    }
}
