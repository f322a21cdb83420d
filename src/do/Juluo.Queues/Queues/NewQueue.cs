namespace Juluo.Queues;

/// <summary>GET /queues/new — shows the form that adds a queue.</summary>
[Get("/queues/new", QueueRights.Manage, Page = typeof(NewQueuePage))]
public sealed class NewQueue(Sites sites) : Slice<Nothing, NewQueue.Output>
{
    public sealed record Output(IReadOnlyList<Site> Sites);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output((await sites.All(stop)).FindAll(s => s.ClosedAt is null));
}
