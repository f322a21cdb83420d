namespace Juluo.Queues;

/// <summary>POST /queues — adds a queue as a draft.</summary>
[Post("/queues", QueueRights.Manage, Form = typeof(NewQueue), Then = "/queues/{Id}/settings", Say = "queues.queue.added")]
internal sealed class AddQueue(UnitOfWork work, Clock clock, Sites sites) : Slice<AddQueue.Input, Created<QueueId>>
{
    public sealed record Input : QueueForm;

    public override async Task<Outcome<Created<QueueId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var said = input.Trimmed();
        var week = said.Week();
        if (week.Failed)
            return week.As<Created<QueueId>>();
        if (said.Site is { } site && !(await sites.All(stop)).Exists(s => s.Id == site))
            return new NotOffered("site");
        return new Created<QueueId>(await new QueueStore(work, clock).Add(said, week.Value, caller.Self, stop));
    }
}
