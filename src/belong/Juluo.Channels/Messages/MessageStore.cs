namespace Juluo.Channels;

/// <summary>Stores messages with their reactions and files. A removed message is read without text, mentions, reactions and files.</summary>
internal sealed partial class MessageStore(UnitOfWork work, Clock clock)
{
    private static readonly Sql Columns = new(
        """
        m.id, m.channel_id as channel, m.turn, m.changed, m.root_id as root, m.author_id as author,
        case when m.bridge_id is not null then coalesce(m.bridge_author, b.name) end as bridge,
        case when m.removed_at is null then m.text else '' end as text, case when m.removed_at is null then m.mentions else '{}' end as mentions,
        m.at, m.edited_at, m.removed_at, m.removed_by, t.replies, t.last_at as last_reply_at, t.fresh as new_replies
        """
    );

    /// <summary>Returns the last messages of a channel or thread before a turn, in chronological order.</summary>
    /// <param name="root">The message whose replies are returned; null for the messages that begin threads.</param>
    public async Task<List<Message>> Before(Channel channel, MessageId? root, long? before, int most, PersonId self, CancellationToken stop)
    {
        var thread = root is { } first ? (Statement)$"m.root_id = {first}" : $"m.root_id is null";
        var last = await Read(
            channel,
            self,
            $"and {thread} and ({before}::bigint is null or m.turn < {before}) order by m.turn desc limit {most}",
            stop
        );
        last.Reverse();
        return last;
    }

    /// <summary>Returns the messages added or changed after a turn of the channel, in the order of their changes and in their current state. For a thread, they include its first message.</summary>
    public Task<List<Message>> Since(Channel channel, MessageId? root, long since, int most, PersonId self, CancellationToken stop)
    {
        var thread = root is { } first ? (Statement)$"(m.id = {first} or m.root_id = {first})" : $"m.root_id is null";
        return Read(channel, self, $"and {thread} and m.changed > {since} order by m.changed, m.turn limit {most}", stop);
    }

    public async Task<Message?> Find(Channel channel, MessageId id, PersonId self, CancellationToken stop) =>
        (await Read(channel, self, $"and m.id = {id}", stop)).SingleOrDefault();

    /// <summary>Finds a message with its channel. Returns null if the caller may not read the channel.</summary>
    public async Task<(Channel Channel, Message Message)?> Find(MessageId id, Caller caller, CancellationToken stop)
    {
        if (
            await work.Find<Guid?>($"select channel_id from channels.message where community_id = {work.Community} and id = {id}", stop)
            is not { } channelId
        )
            return null;
        if (await new ChannelStore(work, clock).Find(new(channelId), caller, stop) is not { } channel)
            return null;
        return await Find(channel, id, caller.Self, stop) is { } message ? (channel, message) : null;
    }

    /// <summary>Returns the messages with these ids, in the same order, from the view of a person. Messages of other channels are left out.</summary>
    public async Task<List<Message>> These(IReadOnlyList<Channel> channels, List<Guid> ids, PersonId self, CancellationToken stop)
    {
        var all = new List<Message>();
        foreach (var channel in channels)
            all.AddRange(await Read(channel, self, $"and m.id = any({ids.ToArray()})", stop));
        return [.. all.OrderBy(m => ids.IndexOf(m.Id.Value))];
    }

    private async Task<List<Message>> Read(Channel channel, PersonId self, Statement which, CancellationToken stop)
    {
        var read = channel.Reading.To ?? 0;
        var messages = await work.List<Message>(
            $"""
            select {Columns} from channels.message m
            left join channels.bridge b on b.community_id = m.community_id and b.id = m.bridge_id
            cross join lateral (
              select count(*)::int as replies, max(r.at) as last_at, (count(*) filter (where r.turn > {read}
                and r.author_id is distinct from {self}))::int as fresh
              from channels.message r where r.community_id = m.community_id and r.root_id = m.id and r.removed_at is null) as t
            where m.community_id = {work.Community} and m.channel_id = {channel.Id} {which}
            """,
            stop
        );
        var ids = messages.Where(m => m.RemovedAt is null).Select(m => m.Id.Value).ToArray();
        var reactions = await Reactions(ids, self, stop);
        var files = await Files(ids, stop);
        return [.. messages.Select(m => m with { Reactions = [.. reactions[m.Id]], Files = [.. files[m.Id]] })];
    }

    private async Task<ILookup<MessageId, MessageReaction>> Reactions(Guid[] ids, PersonId self, CancellationToken stop)
    {
        var rows = await work.List<(MessageId Message, string Emoji, Guid[] People)>(
            $"""
            select message_id, emoji, array_agg(person_id order by at, person_id) from channels.reaction
            where community_id = {work.Community} and message_id = any({ids}) group by 1, 2 order by min(at), 2
            """,
            stop
        );
        return rows.ToLookup(
            r => r.Message,
            r => new MessageReaction(r.Emoji, [.. r.People.Select(p => new PersonId(p))], r.People.Contains(self.Value))
        );
    }

    private async Task<ILookup<MessageId, ChannelFile>> Files(Guid[] ids, CancellationToken stop)
    {
        var rows = await work.List<(MessageId Message, ChannelFileId Id, string Name, string Kind, long Bytes, int? Width, int? Height)>(
            $"""
            select message_id, id, name, kind, bytes, width, height from channels.channel_file
            where community_id = {work.Community} and message_id = any({ids}) order by message_id, place
            """,
            stop
        );
        return rows.ToLookup(r => r.Message, r => new ChannelFile(r.Id, r.Name, r.Kind, r.Bytes, r.Width, r.Height));
    }
}
