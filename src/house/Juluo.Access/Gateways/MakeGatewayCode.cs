namespace Juluo.Access;

/// <summary>POST /gateways/{id}/codes — makes another code for a gateway: the computer that sends it takes the gateway's place.</summary>
[Post("/gateways/{id}/codes", SpacesModule.Manage, Form = typeof(ListGateways))]
internal sealed class MakeGatewayCode(GatewayStore gateways, ShownOnce shown, Audit audit)
    : Slice<MakeGatewayCode.Input, MakeGatewayCode.Output>
{
    public sealed record Input(GatewayId Id);

    /// <param name="Code">The code, which is shown nowhere else.</param>
    public sealed record Output(string Code);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await gateways.Find(input.Id, stop) is not { Retired: false })
            return new NotFound();
        await audit.Did(caller.Person, "access.gateway.code", input.Id.ToString(), null, stop);
        return new Output(await gateways.NewCode(input.Id, stop));
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new($"/gateways?of={input.Id}&code={Uri.EscapeDataString(shown.Seal(input.Id.ToString(), output.Code))}");
}
