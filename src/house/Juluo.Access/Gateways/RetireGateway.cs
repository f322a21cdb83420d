namespace Juluo.Access;

/// <summary>POST /gateways/{id}/retirement — retires a gateway, such as one that was stolen or replaced. The server then refuses it.</summary>
[Post("/gateways/{id}/retirement", SpacesModule.Manage, Form = typeof(ListGateways), Say = "access.gateway.retired")]
internal class RetireGateway(UnitOfWork work, GatewayStore gateways, Audit audit) : Reversible<RetireGateway.Input>
{
    public sealed record Input(GatewayId Id);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop)
    {
        if (!await gateways.Retire(input.Id, done, stop))
            return new NotFound();
        work.Wake(DoorStore.Call);
        await audit.Did(caller.Person, done ? "access.gateway.retire" : "access.gateway.return", input.Id.ToString(), null, stop);
        return Done.It;
    }
}

/// <summary>POST /gateways/{id}/return — restores a retired gateway.</summary>
[Undo("/gateways/{id}/return", Say = "access.gateway.returned")]
internal sealed class RestoreGateway(UnitOfWork work, GatewayStore gateways, Audit audit) : RetireGateway(work, gateways, audit);
