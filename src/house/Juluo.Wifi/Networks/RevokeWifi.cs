namespace Juluo.Wifi;

/// <summary>POST /sites/{id}/wifi/revocation — revokes the secret of the site's RADIUS server, so that no device can join its network.</summary>
[Post("/sites/{id}/wifi/revocation", SpacesModule.Manage, Form = typeof(ShowWifi), Say = "wifi.revoked")]
internal sealed class RevokeWifi(WifiStore wifi, Audit audit) : Slice<RevokeWifi.Input, Done>
{
    public sealed record Input(SiteId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (!await wifi.Revoke(input.Id, stop))
            return new NotFound();
        await audit.Did(caller.Person, "reception.wifi.revoke", input.Id.ToString(), null, stop);
        return Done.It;
    }
}
