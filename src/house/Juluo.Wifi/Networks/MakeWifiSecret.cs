namespace Juluo.Wifi;

/// <summary>POST /sites/{id}/wifi — makes a new secret for the site's RADIUS server; the earlier secret stops working. It is shown once.</summary>
[Post("/sites/{id}/wifi", SpacesModule.Manage, Form = typeof(ShowWifi), SessionOnly = true)]
internal sealed class MakeWifiSecret(WifiStore wifi, Sites sites, ShownOnce shown, Audit audit)
    : Slice<MakeWifiSecret.Input, MakeWifiSecret.Output>
{
    public sealed record Input(SiteId Id);

    /// <param name="Secret">The secret, which is shown nowhere else.</param>
    public sealed record Output(string Secret);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if ((await sites.All(stop)).Find(s => s.Id == input.Id && s.ClosedAt is null) is not { } site)
            return new NotFound();
        var secret = await wifi.NewSecret(site.Id, caller.Self, stop);
        await audit.Did(caller.Person, "reception.wifi.secret", site.Name.Zh, null, stop);
        return new Output(secret);
    }

    internal static string Of(SiteId site) => $"wifi of {site}";

    protected override Next After(Input input, Output output, Caller caller) =>
        new($"/wifi?of={input.Id}&made={Uri.EscapeDataString(shown.Seal(Of(input.Id), output.Secret))}");
}
