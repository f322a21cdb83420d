namespace Juluo.Wifi;

/// <summary>
/// POST /wifi/accounting — records that a device joined, uses or left the network. Nothing is stored for people who did not choose to be counted by the network, nor for visitors, whom
/// reception counts; the answer is the same.
/// </summary>
[Post("/wifi/accounting", Requires.Nothing, ByCapability = true)]
internal sealed class RecordWifiAccounting(UnitOfWork work, Clock clock, WifiStore wifi, PresenceFacade presence, IHttpContextAccessor http)
    : Slice<RadiusAttributes, RecordWifiAccounting.Output>
{
    /// <summary>Empty: a RADIUS server needs no result.</summary>
    public sealed record Output;

    public override async Task<Outcome<Output>> Handle(RadiusAttributes input, Caller caller, CancellationToken stop)
    {
        if (BearerToken.Of(http.HttpContext!) is not { } token || await wifi.Asking(token, stop) is not { } site)
            return new NotFound();
        if (
            input is not { Name: { } name, Session: { } session, Status: { } status }
            || await wifi.Named(name, stop) is not { Person: { } person }
            || !await presence.IsByNetwork(person, stop)
        )
            return new Output();
        var at = clock.Now - Duration.FromSeconds(input.Delay);
        var sessions = new WifiSessionStore(work);
        var id = await wifi.Hash("session", $"{site}/{session}", stop);
        if (status == "Stop")
            await sessions.End(site, id, at, stop);
        else if (
            status is "Start" or "Interim-Update"
            && await sessions.Seen(site, id, person, input.Device is { } device ? await wifi.Hash("device", device, stop) : null, at, stop)
        )
            await presence.Report(person, site, came: true, at, $"wifi:{Convert.ToHexStringLower(id)}:{at.ToUnixTimeSeconds()}", stop);
        return new Output();
    }
}
