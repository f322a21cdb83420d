namespace Juluo.Access;

/// <summary>POST /gateway/events — receives what happened at the doors, in the order of its numbers. The answer says up to which number it is stored here; the gateway deletes no other.</summary>
[Post("/gateway/events", Requires.Nothing, ByCapability = true)]
internal sealed class ReceiveGatewayEvents(GatewayStore gateways, AccessEventStore passings, IHttpContextAccessor http)
    : Slice<ReceiveGatewayEvents.Input, ReceiveGatewayEvents.Output>
{
    public const int Most = 500;

    public sealed record Input(IReadOnlyList<DoorEvent> Events);

    public sealed record Output(long Sequence);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (BearerToken.Of(http.HttpContext!) is not { } token || await gateways.Calling(token, stop) is not { } gateway)
            return new NotFound();
        await passings.Take(gateway, Meaningful(input.Events), stop);
        return new Output(input.Events.Take(Most).Select(e => e.Sequence).DefaultIfEmpty(0).Max());
    }

    /// <summary>Those that mean something here; what a gateway says besides is acknowledged and let go.</summary>
    internal static List<DoorEvent> Meaningful(IReadOnlyList<DoorEvent> events) =>
        [.. events.Take(Most).Where(e => e.Sequence > 0 && AccessEventStore.Kinds.Contains(e.Kind))];
}
