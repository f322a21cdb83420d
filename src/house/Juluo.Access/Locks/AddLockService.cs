namespace Juluo.Access;

/// <summary>POST /lock-services — adds a cloud lock service at a site. The token is tried at once, so that a wrong one is reported.</summary>
[Post("/lock-services", SpacesModule.Manage, Form = typeof(ListLockServices), SessionOnly = true, PerMinute = 10)]
internal sealed class AddLockService(
    UnitOfWork work,
    LockStore locks,
    GatewayStore gateways,
    IEnumerable<ILockService> kinds,
    Sites sites,
    ShownOnce shown,
    Audit audit
) : Slice<AddLockService.Input, AddLockService.Output>
{
    /// <param name="Address">The address; null for the default of the service.</param>
    public sealed record Input(SiteId Site, string Name = "", string Kind = "kisi", string? Address = null, string Token = "");

    /// <param name="Key">The key of the webhook, which is shown nowhere else.</param>
    public sealed record Output(GatewayId Id, string Key) : ICreated<GatewayId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if ((await sites.All(stop)).All(s => s.Id != input.Site))
            return new DoorErrors.UnknownSite();
        if (input.Name.Trim().Length is 0 or > DoorGateway.MostName)
            return new GatewayErrors.NoName(DoorGateway.MostName);
        if (kinds.FirstOrDefault(k => k.Kind == input.Kind) is not { } kind)
            return new NotOffered("kind");
        if (input.Token.Trim().Length is 0 or > LockService.MostToken || !input.Token.Trim().All(c => c is > ' ' and <= '~'))
            return new LockErrors.NoToken();
        var address = string.IsNullOrWhiteSpace(input.Address) ? kind.Address : input.Address.Trim().TrimEnd('/');
        var owner = await kind.Owner(new(address, input.Token.Trim()), stop);
        if (owner.Failed)
            return owner.As<Output>();
        var id = await gateways.Add(input.Site, input.Name.Trim(), hours: 24, stop);
        await gateways.StandIn(id, stop);
        var key = await locks.Add(id, kind.Kind, address, input.Token.Trim(), owner.Value, stop);
        await audit.Did(caller.Person, "access.locks.add", id.ToString(), new { input.Name, kind = kind.Kind }, stop);
        work.Wake(DoorStore.Call);
        return new Output(id, key);
    }

    internal static string Of(GatewayId id) => $"lock service {id}";

    protected override Next After(Input input, Output output, Caller caller) =>
        new($"/lock-services?of={output.Id}&made={Uri.EscapeDataString(shown.Seal(Of(output.Id), output.Key))}");
}
