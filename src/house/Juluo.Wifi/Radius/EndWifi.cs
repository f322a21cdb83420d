namespace Juluo.Wifi;

/// <summary>Whose devices have all left the network some minutes ago has gone, unless something else saw them since.</summary>
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
