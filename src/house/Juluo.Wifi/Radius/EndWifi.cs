namespace Juluo.Wifi;

/// <summary>Reports that a person left once all of their devices have been off the network for some minutes, unless something else saw the person since.</summary>
[Named("access.end-wifi-sessions")]
internal sealed class EndWifi(UnitOfWork work, Clock clock, PresenceFacade presence) : Job
{
    internal static readonly Duration Patience = Duration.FromMinutes(10);

    public override async Task Run(Community community, CancellationToken stop)
    {
        foreach (var (site, person, at) in await new WifiSessionStore(work).Gone(clock.Now, clock.Now - Patience, stop))
            if (!await presence.IsSeenSince(person, site, at + Duration.FromMinutes(1), stop))
                await presence.Report(person, site, came: false, at, $"wifi:{person}:{at.ToUnixTimeSeconds()}:gone", stop);
    }
}
