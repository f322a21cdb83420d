namespace Juluo.Reception;

/// <summary>Whose devices have all left the network some minutes ago has gone, unless something else saw them since.</summary>
[OfPart(Part.Wifi)]
[Named("access.end-wifi-sessions")]
internal sealed class EndWifi(UnitOfWork work, Clock clock, Outbox outbox) : Job
{
    internal static readonly Duration Patience = Duration.FromMinutes(10);

    public override async Task Run(Community community, CancellationToken stop)
    {
        var visits = new VisitStore(work, clock);
        foreach (var (site, person, at) in await new WifiSessionStore(work).Gone(clock.Now, clock.Now - Patience, stop))
            if (!(await visits.Open(person, stop)).Exists(v => v.Site == site && v.SeenAt > at + Duration.FromMinutes(1)))
                await outbox.Publish(
                    new DoorPassed(
                        at,
                        person,
                        site,
                        null,
                        In: false,
                        OnAccessEvent.Network,
                        $"wifi:{person}:{at.ToUnixTimeSeconds()}:gone"
                    ),
                    stop
                );
    }
}
