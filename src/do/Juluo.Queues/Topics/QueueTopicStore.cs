namespace Juluo.Queues;

/// <summary>The topics for which a queue gives numbers. Retired ones are kept, because tickets refer to them.</summary>
internal sealed class QueueTopicStore(UnitOfWork work, Clock clock)
{
    private static readonly Sql Columns = new("id, title_zh, title_en, minutes, retired_at");

    /// <summary>Returns the topics that are not retired, in the order in which they were added.</summary>
    public async Task<List<QueueTopic>> Of(QueueId queue, CancellationToken stop) =>
        (await Ever(queue, stop)).FindAll(m => m.RetiredAt is null);

    /// <summary>Returns all topics; retired ones, which today's tickets may be for, are last.</summary>
    public Task<List<QueueTopic>> Ever(QueueId queue, CancellationToken stop) =>
        work.List<QueueTopic>(
            $"select {Columns} from queues.matter where community_id = {work.Community} and queue_id = {queue} order by retired_at is not null, made_at, id",
            stop
        );

    public async Task<QueueTopicId> Add(QueueId queue, QueueTopicForm said, CancellationToken stop)
    {
        var id = Id.New<QueueTopicId>(clock);
        await work.Do(
            $"""
            insert into queues.matter (community_id, id, queue_id, title_zh, title_en, minutes, made_at)
            values ({work.Community}, {id}, {queue}, {said.Title?.Said}, {said.Minutes}, {clock.Now})
            """,
            stop
        );
        return id;
    }

    public async Task<bool> Change(QueueId queue, QueueTopicId id, QueueTopicForm said, CancellationToken stop) =>
        await work.Do(
            $"""
            update queues.matter set (title_zh, title_en) = ({said.Title?.Said}), minutes = {said.Minutes}
            where community_id = {work.Community} and queue_id = {queue} and id = {id}
            """,
            stop
        ) == 1;

    public async Task<bool> Retire(QueueId queue, QueueTopicId id, bool retired, CancellationToken stop) =>
        await work.Do(
            $"update queues.matter set retired_at = {clock.NowIf(retired)} where community_id = {work.Community} and queue_id = {queue} and id = {id}",
            stop
        ) == 1;
}
