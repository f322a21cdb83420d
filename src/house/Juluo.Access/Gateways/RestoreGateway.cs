namespace Juluo.Access;

/// <summary>POST /gateways/{id}/return — restores a retired gateway.</summary>
[Post("/gateways/{id}/return", SpacesModule.Manage, Form = typeof(ListGateways), Then = "/gateways", Say = "access.gateway.returned")]
internal sealed class RestoreGateway(UnitOfWork work, GatewayStore gateways, Audit audit) : Slice<RetireGateway.Input, Done>
{
    public override Task<Outcome<Done>> Handle(RetireGateway.Input input, Caller caller, CancellationToken stop) =>
        RetireGateway.Set(input.Id, false, work, gateways, audit, caller, stop);
}
