namespace Juluo.Queues;

/// <summary>POST /queues/{id}/matters — adds a matter that people come for.</summary>
[Post("/queues/{id}/matters", QueueRights.Manage, Form = typeof(ShowQueueSettings), Then = "#matters", Say = "queues.matter.added")]
internal sealed class AddMatter(UnitOfWork work, Clock clock) : Slice<AddMatter.Input, Created<MatterId>>
{
    public sealed record Input(QueueId Id) : MatterForm;

    public override async Task<Outcome<Created<MatterId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new QueueStore(work, clock).Find(input.Id, stop) is not { } queue)
            return new NotFound();
        var matters = new MatterStore(work, clock);
        return (await matters.Ever(queue.Id, stop)).Count >= Matter.Most
            ? new MatterErrors.TooMany(Matter.Most)
            : new Created<MatterId>(await matters.Add(queue.Id, input, stop));
    }
}
