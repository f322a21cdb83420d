namespace Juluo.Access;

/// <summary>POST /gateways/{id}/return — a retired gateway counts again.</summary>
[Post("/gateways/{id}/return", SpacesModule.Manage, Form = typeof(ListGateways), Then = "/gateways", Say = "access.gateway.returned")]
internal sealed class RestoreGateway(UnitOfWork work, GatewayStore gateways, Audit audit) : Slice<RestoreGateway.Input, Done>
{
    public sealed record Input(GatewayId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (!await gateways.Retire(input.Id, retired: false, stop))
            return new NotFound();
        work.Wake(DoorStore.Call);
        await audit.Did(caller.Person, "access.gateway.return", input.Id.ToString(), null, stop);
        return Done.It;
    }
}
