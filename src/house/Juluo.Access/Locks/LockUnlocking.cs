namespace Juluo.Access;

/// <summary>Opens a cloud lock from afar, at once: the service does it while it is asked, and nothing is queued that could be done later.</summary>
internal sealed class LockUnlocking(Clock clock, LockStore locks, AccessEventStore passings, IEnumerable<ILockService> kinds)
{
    /// <returns>Null: a computer of ours is at the door.</returns>
    public Task<LockService?> Of(DoorGateway gateway, CancellationToken stop) => locks.Find(gateway.Id, stop);

    public async Task<Outcome<Done>> Unlock(LockService service, Door door, CancellationToken stop) =>
        kinds.FirstOrDefault(k => k.Kind == service.Kind) is { } kind
            ? await kind.Unlock((await locks.Secrets(service, stop)).Account, door.Line!, stop)
            : new DoorErrors.NoGateway();

    public Task Opened(DoorGateway gateway, Door door, DoorCommandId command, CancellationToken stop) =>
        passings.Take(
            gateway,
            [
                new(
                    ReceiveLockEvents.Number(command.ToString()),
                    clock.Now.ToDateTimeOffset(),
                    DoorEvent.Remote,
                    door.Id.Value,
                    Command: command.Value
                ),
            ],
            stop
        );
}
