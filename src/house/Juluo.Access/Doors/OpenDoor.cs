namespace Juluo.Access;

/// <summary>POST /doors/{id}/openings — opens a door remotely, with a reason that is logged. Fails if the gateway is offline, because it would open the door too late.</summary>
[Post("/doors/{id}/openings", SpacesModule.Reception, AtSite = true, Form = typeof(ShowDoor), Say = "access.door.opening")]
internal sealed class OpenDoor(UnitOfWork work, Clock clock, GatewayStore gateways, LockUnlocking cloud, Audit audit)
    : Slice<OpenDoor.Input, OpenDoor.Output>
{
    public const int MostReason = 200;

    /// <summary>The time after which a command to open a door expires, so that a gateway that was offline does not open the door later.</summary>
    internal static readonly Duration Life = Duration.FromSeconds(30);

    public sealed record Input(DoorId Id, [Required] string Reason = "");

    public sealed record Output(DoorCommandId Id) : ICreated<DoorCommandId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new DoorStore(work, clock);
        if (await store.Find(input.Id, stop) is not { Retired: false } door || !caller.May(SpacesModule.Reception, door.Site))
            return new NotFound();
        if (input.Reason.Trim().Length is 0 or > MostReason)
            return new DoorErrors.NoReason(MostReason);
        if (door.Gateway is not { } of || await gateways.Find(of, stop) is not { Retired: false, EnrolledAt: not null } gateway)
            return new DoorErrors.NoGateway();
        var id = default(DoorCommandId);
        if (await cloud.Of(gateway, stop) is { } service)
        {
            if (await cloud.Unlock(service, door, stop) is { Failed: true } failed)
                return failed.As<Output>();
            id = await store.Open(door.Id, caller.Self, input.Reason.Trim(), stop);
            await cloud.Opened(gateway, door, id, stop);
        }
        else if (gateway.IsSilent(clock.Now))
            return new DoorErrors.GatewayIsSilent();
        else
            id = await store.Open(door.Id, caller.Self, input.Reason.Trim(), stop);
        await audit.Did(caller.Person, "access.door.open", door.Id.ToString(), new { reason = input.Reason.Trim() }, stop);
        return new Output(id);
    }
}
