namespace Juluo.Wifi;

/// <summary>GET /wifi — lists the sites whose networks authenticate here, and shows how to set one up.</summary>
[Get("/wifi", SpacesModule.Manage, Page = typeof(WifiPage))]
public sealed class ShowWifi(WifiStore wifi, Sites sites, Clock clock, ShownOnce shown, PublicAddress address)
    : Slice<ShowWifi.Input, ShowWifi.Output>
{
    /// <param name="Of">The site that the secret is for. <paramref name="Made"/> is the secret, sealed.</param>
    public sealed record Input(SiteId? Of = null, string? Made = null);

    public sealed record Output(
        IReadOnlyList<Site> Sites,
        IReadOnlyList<Wifi> Networks,
        [property: System.Text.Json.Serialization.JsonIgnore] Instant Now,
        [property: System.Text.Json.Serialization.JsonIgnore] string? Secret,
        [property: System.Text.Json.Serialization.JsonIgnore] string Address
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop) =>
        new Output(
            [.. (await sites.All(stop)).Where(s => s.ClosedAt is null)],
            await wifi.All(stop),
            clock.Now,
            input is { Of: { } of, Made: { } made } ? shown.Open(MakeWifiSecret.Of(of), made) : null,
            new Uri(address.Of(caller.Community, "/")).GetLeftPart(UriPartial.Authority)
        );
}
