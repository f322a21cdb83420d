namespace Juluo.Access;

/// <summary>GET /gateways — lists the gateways at the doors, whether they are online, and the steps to enrol a computer as one.</summary>
[Get("/gateways", SpacesModule.Manage, Page = typeof(GatewaysPage))]
public sealed class ListGateways(
    UnitOfWork work,
    GatewayStore gateways,
    Sites sites,
    Clock clock,
    ShownOnce shown,
    PublicAddress address,
    MqttSettings mqtt
) : Slice<ListGateways.Input, ListGateways.Output>
{
    /// <param name="Of">The gateway that <paramref name="Code"/> is for. The code is sealed.</param>
    public sealed record Input(GatewayId? Of = null, string? Code = null);

    public sealed record Output(
        IReadOnlyList<DoorGateway> Gateways,
        IReadOnlyList<Site> Sites,
        [property: System.Text.Json.Serialization.JsonIgnore] Instant Now,
        [property: System.Text.Json.Serialization.JsonIgnore] GatewayId? Of,
        [property: System.Text.Json.Serialization.JsonIgnore] string? Code,
        [property: System.Text.Json.Serialization.JsonIgnore] string Address,
        [property: System.Text.Json.Serialization.JsonIgnore] Juluo.Gateway.MqttBroker? Broker,
        [property: System.Text.Json.Serialization.JsonIgnore] CommunityId Community
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop) =>
        new Output(
            [.. (await gateways.All(stop)).ExceptBy((await LockStore.All(work, stop)).Select(s => s.Gateway), g => g.Id)],
            [.. (await sites.All(stop)).Where(s => s.ClosedAt is null)],
            clock.Now,
            input.Of,
            input is { Of: { } of, Code: { } code } ? shown.Open(of.ToString(), code) : null,
            new Uri(address.Of(caller.Community, "/")).GetLeftPart(UriPartial.Authority),
            mqtt.Broker,
            caller.Community.Id
        );
}
