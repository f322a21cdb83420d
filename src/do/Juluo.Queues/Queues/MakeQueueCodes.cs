namespace Juluo.Queues;

/// <summary>POST /queues/{id}/codes — renews the codes of a queue and the URLs of its kiosk and screen; earlier ones stop working.</summary>
[Post("/queues/{id}/codes", QueueRights.Manage, Form = typeof(ShowQueueSettings), Then = "#displays", Say = "queues.codes.renewed")]
internal sealed class MakeQueueCodes(UnitOfWork work, Clock clock) : Slice<MakeQueueCodes.Input, Done>
{
    public sealed record Input(QueueId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new QueueStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } queue)
            return new NotFound();
        await store.RenewSecret(queue.Id, stop);
        return Done.It;
    }
}
