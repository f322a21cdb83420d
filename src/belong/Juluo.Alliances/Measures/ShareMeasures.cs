namespace Juluo.Alliances;

/// <summary>
/// Once an hour, what the community gives to its allies is looked at: a new figure is given at once, one that is given already is renewed when the month is over.
/// The hour in which a figure goes over into its next class would say what it is. Nothing is put down where no agreement speaks of it.
/// </summary>
[Named("alliances.share-measures")]
internal sealed class ShareMeasures(UnitOfWork work, AlliancesFacade alliances, IEnumerable<GiveMeasures> modules, Clock clock) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        var store = new GivenMeasureStore(work);
        if ((await alliances.Sharing(Sharing.Measures, stop)).Count == 0)
        {
            await store.TakeBack(stop);
            return;
        }

        var given = new List<GivenMeasure>();
        foreach (var module in modules)
            given.AddRange(await module(work, stop));
        var month = clock.Today(community.Zone).With(DateAdjusters.StartOfMonth).AtStartOfDayInZone(community.Zone).ToInstant();
        await store.Give(given, month, clock.Now, stop);
    }
}
