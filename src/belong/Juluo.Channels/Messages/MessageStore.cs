using System.Data.Common;
using Npgsql;

namespace Juluo.Channels;

/// <summary>Reads and writes what is said in channels.</summary>
internal sealed partial class MessageStore(UnitOfWork work, Clock clock)
{
    private static readonly Sql Columns = new(
        """
        m.id, m.turn, m.changed, m.root_id, m.author_id, case when m.bridge_id is not null then coalesce(m.bridge_author, b.name) end,
        case when m.removed_at is null then m.text else '' end, case when m.removed_at is null then m.mentions else '{}' end,
        m.at, m.edited_at, m.removed_at, m.removed_by, t.replies, t.last_at, t.fresh
        """
    );

    /// <summary>The last of a channel, or of a thread, before a turn; in the order in which they were said.</summary>
    /// <param name="root">Null: messages that begin threads; else the replies to this one.</param>
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

    /// <summary>What changed after a turn of the channel, in the order in which it did: new messages, and others as they are now.</summary>
    public Task<List<Message>> Since(Channel channel, MessageId? root, long since, int most, PersonId self, CancellationToken stop)
    {
        var thread = root is { } first ? (Statement)$"(m.id = {first} or m.root_id = {first})" : $"m.root_id is null";
        return Read(channel, self, $"and {thread} and m.changed > {since} order by m.changed, m.turn limit {most}", stop);
    }

    public async Task<Message?> Find(Channel channel, MessageId id, PersonId self, CancellationToken stop) =>
        (await Read(channel, self, $"and m.id = {id}", stop)).SingleOrDefault();

    /// <summary>A message with its channel, if the caller may read that.</summary>
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

    /// <summary>Those of these messages, in their order, in the channels that are given.</summary>
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
        var messages = await work.List(
            $"""
            select {Columns} from channels.message m
            left join channels.bridge b on b.community_id = m.community_id and b.id = m.bridge_id
            cross join lateral (
              select count(*)::int as replies, max(r.at) as last_at, (count(*) filter (where r.turn > {read}
                and r.author_id is distinct from {self}))::int as fresh
              from channels.message r where r.community_id = m.community_id and r.root_id = m.id and r.removed_at is null) as t
            where m.community_id = {work.Community} and m.channel_id = {channel.Id} {which}
            """,
            r => One(channel.Id, r),
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
        var rows = await work.List(
            $"""
            select message_id, id, name, kind, bytes, width, height from channels.channel_file
            where community_id = {work.Community} and message_id = any({ids}) order by message_id, place
            """,
            r =>
                (
                    Message: new MessageId(r.GetGuid(0)),
                    File: new ChannelFile(
                        new(r.GetGuid(1)),
                        r.GetString(2),
                        r.GetString(3),
                        r.GetInt64(4),
                        r.IsDBNull(5) ? null : r.GetInt32(5),
                        r.IsDBNull(6) ? null : r.GetInt32(6)
                    )
                ),
            stop
        );
        return rows.ToLookup(r => r.Message, r => r.File);
    }

    private static Message One(ChannelId channel, DbDataReader r) =>
        new(
            new(r.GetGuid(0)),
            channel,
            r.GetInt64(1),
            r.GetInt64(2),
            r.IsDBNull(3) ? null : new(r.GetGuid(3)),
            r.IsDBNull(4) ? null : r.Person(4),
            r.IsDBNull(5) ? null : r.GetString(5),
            r.GetString(6),
            [.. r.GetFieldValue<Guid[]>(7).Select(p => new PersonId(p))],
            r.Instant(8),
            r.IsDBNull(9) ? null : r.Instant(9),
            r.IsDBNull(10) ? null : r.Instant(10),
            r.IsDBNull(11) ? null : r.Person(11),
            r.GetInt32(12),
            r.IsDBNull(13) ? null : r.Instant(13),
            r.GetInt32(14)
        );
}
