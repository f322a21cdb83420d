namespace Juluo.Queues;

/// <summary>GET /queues/{id}/kiosk — shows the kiosk at the entrance: a button for each topic, and the QR code for phones. The URL contains a key; staff need none.</summary>
[Get("/queues/{id}/kiosk", Requires.Nothing, Page = typeof(KioskPage))]
public sealed class ShowKiosk(UnitOfWork work, Clock clock, PublicAddress address) : Slice<ShowKiosk.Input, ShowKiosk.Output>
{
    public sealed record Input(QueueId Id, string? Key = null);

    /// <param name="Address">The URL at which a phone takes a ticket, with the current code.</param>
    /// <param name="Code">The code to type if a camera can't read it, or null if none is needed.</param>
    public sealed record Output(
        Queue Queue,
        string Zone,
        string? Key,
        IReadOnlyList<QueueTopic> Matters,
        [property: System.Text.Json.Serialization.JsonIgnore] Error? Refusal,
        int Waiting,
        WaitRange? Range,
        string Address,
        string? Code
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await KioskDoor.Enter(work, clock, input.Id, input.Key, caller, stop) is not { Queue: var queue, Secret: var secret })
            return new NotFound();
        var hours = await new QueueStore(work, clock).Hours(queue, stop);
        var line = await LineNow.Read(work, clock, queue, hours, stop);
        var (link, code) = KioskDoor.Invitation(queue, secret, line.Day, clock.Now);
        return new Output(
            queue,
            hours.Zone.Id,
            input.Key,
            line.Matters.FindAll(m => m.RetiredAt is null),
            Taking.Refuses(queue, hours, clock.Now, staff: false),
            line.Waiting.Count,
            line.RangeNow(),
            address.Of(caller.Community, link),
            code
        );
    }
}
