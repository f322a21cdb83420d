namespace Juluo.Queues;

/// <summary>Finds open queues by their names and topics.</summary>
[SearchSource("queue", Requires.Nothing, 57)]
internal sealed class FindQueues(UnitOfWork work, Clock clock) : Slice<SearchQuery, List<SearchHit>>
{
    public override async Task<Outcome<List<SearchHit>>> Handle(SearchQuery input, Caller caller, CancellationToken stop)
    {
        var hits = new List<SearchHit>();
        foreach (var queue in (await new QueueStore(work, clock).All(stop)).Where(q => q.State == QueueState.Open))
        {
            var topics = await new QueueTopicStore(work, clock).Of(queue.Id, stop);
            var score = Math.Max(
                SearchScore.Of(input.Text, queue.Name, null),
                topics.Exists(m => SearchText.Has($"{m.Title.Said.Zh} {m.Title.Said.En}", input.Text)) ? SearchScore.Nearly : 0
            );
            if (score > 0)
                hits.Add(new(queue.Name, null, $"/queues/{queue.Id}", score));
        }

        return hits;
    }
}
