namespace Juluo.Access;

/// <summary>POST /gateways/{id}/retirement — retires a gateway, such as one that was stolen or replaced: the server refuses it from now on.</summary>
[Post(
    "/gateways/{id}/retirement",
    SpacesModule.Manage,
    Form = typeof(ListGateways),
    Then = "/gateways",
    Say = "access.gateway.retired",
    Undo = "/gateways/{id}/return"
)]
internal sealed class RetireGateway(UnitOfWork work, GatewayStore gateways, Audit audit) : Slice<RetireGateway.Input, Done>
{
    public sealed record Input(GatewayId Id);

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        Set(input.Id, true, work, gateways, audit, caller, stop);

    internal static async Task<Outcome<Done>> Set(
        GatewayId id,
        bool retired,
        UnitOfWork work,
        GatewayStore gateways,
        Audit audit,
        Caller caller,
        CancellationToken stop
    )
    {
        if (!await gateways.Retire(id, retired, stop))
            return new NotFound();
        work.Wake(DoorStore.Call);
        await audit.Did(caller.Person, retired ? "access.gateway.retire" : "access.gateway.return", id.ToString(), null, stop);
        return Done.It;
    }
}
