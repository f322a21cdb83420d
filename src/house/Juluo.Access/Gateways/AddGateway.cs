namespace Juluo.Access;

/// <summary>POST /gateways — adds a gateway at a site, with the code for enrolling a computer.</summary>
[Post("/gateways", SpacesModule.Manage, Form = typeof(ListGateways))]
internal sealed class AddGateway(GatewayStore gateways, Sites sites, ShownOnce shown, Audit audit)
    : Slice<AddGateway.Input, AddGateway.Output>
{
    public sealed record Input(SiteId Site, string Name = "", int Hours = 24);

    /// <param name="Code">The code, which is shown nowhere else.</param>
    public sealed record Output(GatewayId Id, string Code) : ICreated<GatewayId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if ((await sites.All(stop)).All(s => s.Id != input.Site))
            return new DoorErrors.UnknownSite();
        if (input.Name.Trim().Length is 0 or > DoorGateway.MostName)
            return new GatewayErrors.NoName(DoorGateway.MostName);
        if (input.Hours is < 1 or > 168)
            return new GatewayErrors.HoursOutOfReach();
        var id = await gateways.Add(input.Site, input.Name.Trim(), input.Hours, stop);
        await audit.Did(caller.Person, "access.gateway.add", id.ToString(), new { input.Name }, stop);
        return new Output(id, await gateways.NewCode(id, stop));
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new($"/gateways?of={output.Id}&code={Uri.EscapeDataString(shown.Seal(output.Id.ToString(), output.Code))}");
}
