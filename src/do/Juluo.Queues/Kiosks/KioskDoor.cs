namespace Juluo.Queues;

/// <summary>A queue that the caller may show at a kiosk, with the secret of the code that phones scan.</summary>
internal sealed record KioskDoor(Queue Queue, byte[] Secret)
{
    /// <summary>Admits requests with the queue's key and staff of the queue; returns null for everyone else.</summary>
    public static async Task<KioskDoor?> Enter(UnitOfWork work, Clock clock, QueueId id, string? key, Caller caller, CancellationToken stop)
    {
        var store = new QueueStore(work, clock);
        return
            await store.Find(id, stop) is { } queue
            && await store.Secret(id, stop) is { } secret
            && (PresenceCode.IsKey(key, secret) || await QueueRights.MayServe(work, id, caller, stop))
            ? new(queue, secret)
            : null;
    }

    /// <summary>Returns the path in the QR code and the presence code in it.</summary>
    public static (string Path, string? Code) Invitation(Queue queue, byte[] secret, LocalDate day, Instant now)
    {
        var code = queue.Entry == QueueEntry.Open ? null : PresenceCode.Of(queue.Entry, secret, day, now);
        return (code is null ? $"/queues/{queue.Id}/ticket" : $"/queues/{queue.Id}/ticket?code={code}", code);
    }
}
