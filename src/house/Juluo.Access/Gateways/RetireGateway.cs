namespace Juluo.Access;

/// <summary>POST /gateways/{id}/retirement — the server does not know this computer any more: for one that was stolen, or has had its day.</summary>
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

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (!await gateways.Retire(input.Id, retired: true, stop))
            return new NotFound();
        work.Wake(DoorStore.Call);
        await audit.Did(caller.Person, "access.gateway.retire", input.Id.ToString(), null, stop);
        return Done.It;
    }
}
