namespace Juluo.Alliances;

/// <summary>
/// Hourly job for figures given to allies: a new figure is given at once, an existing one is renewed when the month is over.
/// The hour in which a figure changes its class would reveal its exact value. Nothing is stored if no agreement covers statistics.
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
