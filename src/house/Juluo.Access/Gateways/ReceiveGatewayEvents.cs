namespace Juluo.Access;

/// <summary>POST /gateway/events — receives events at the doors, in the order of their numbers. Returns the number up to which events are stored; the gateway deletes only those.</summary>
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

    /// <summary>Returns the events of known kinds. Others are acknowledged and dropped.</summary>
    internal static List<DoorEvent> Meaningful(IReadOnlyList<DoorEvent> events) =>
        [.. events.Take(Most).Where(e => e.Sequence > 0 && AccessEventStore.Kinds.Contains(e.Kind))];
}
