namespace Juluo.Alliances;

/// <summary>Once an hour, what the community gives to its allies is read anew; nothing is put down where no agreement speaks of it.</summary>
[Named("alliances.share-measures")]
internal sealed class ShareMeasures(UnitOfWork work, AllianceFacade alliances, IEnumerable<GiveMeasures> rooms, Clock clock) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        var given = new List<GivenMeasure>();
        if ((await alliances.Sharing(Sharing.Measures, stop)).Count > 0)
            foreach (var room in rooms)
                given.AddRange(await room(work, stop));
        await new GivenMeasureStore(work).Give(given, clock.Now.ToDateTimeUtc(), stop);
    }
}
