namespace Juluo.Access;

/// <summary>GET /lock-services — lists the cloud lock services, whether they answer, and the steps to add one.</summary>
[Get("/lock-services", SpacesModule.Manage, Page = typeof(LockServicesPage))]
public sealed class ListLockServices(
    LockStore locks,
    GatewayStore gateways,
    Sites sites,
    Clock clock,
    ShownOnce shown,
    PublicAddress address
) : Slice<ListLockServices.Input, ListLockServices.Output>
{
    /// <param name="Of">The service that the key is for. <paramref name="Made"/> is the key, sealed.</param>
    public sealed record Input(GatewayId? Of = null, string? Made = null);

    public sealed record Output(
        IReadOnlyList<One> Services,
        IReadOnlyList<Site> Sites,
        [property: System.Text.Json.Serialization.JsonIgnore] Instant Now,
        [property: System.Text.Json.Serialization.JsonIgnore] string? Key,
        [property: System.Text.Json.Serialization.JsonIgnore] string? Webhook
    );

    public sealed record One(LockService Service, DoorGateway Gateway);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var known = (await gateways.All(stop)).ToDictionary(g => g.Id);
        return new Output(
            [.. (await locks.All(stop)).Select(s => new One(s, known[s.Gateway]))],
            [.. (await sites.All(stop)).Where(s => s.ClosedAt is null)],
            clock.Now,
            input is { Of: { } of, Made: { } made } ? shown.Open(AddLockService.Of(of), made) : null,
            input.Of is { } hook
                ? address.Of(caller.Community, $"/lock-services/{hook}/events?{Community.Query}={caller.Community.Slug}")
                : null
        );
    }
}
