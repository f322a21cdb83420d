namespace Juluo.Access;

/// <summary>Opens a cloud lock remotely. The service does it during the call; nothing is queued for later.</summary>
internal sealed class LockUnlocking(Clock clock, LockStore locks, AccessEventStore passings, IEnumerable<ILockService> kinds)
{
    /// <returns>Null if the door is controlled by a gateway of this program, not by a cloud lock service.</returns>
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
