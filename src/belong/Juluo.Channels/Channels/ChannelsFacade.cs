namespace Juluo.Channels;

/// <summary>Façade over channels for other modules: imports past conversations and finds shared channels.</summary>
public sealed class ChannelsFacade(UnitOfWork work, Clock clock)
{
    /// <summary>Imports channels with their messages, replies and reactions. Messages are stored in chronological order.</summary>
    public async Task Add(IReadOnlyList<PastChannel> channels, CancellationToken stop)
    {
        var store = new ChannelStore(work, clock);
        foreach (var past in channels)
        {
            var id = await store.Open(new(past.Name, past.Purpose), past.Circle, past.By, past.At, stop);
            var channel = (await store.Any(id, past.By, stop))!;
            var all = past
                .Messages.Select(m => (Root: (PastMessage?)null, Said: m))
                .Concat(past.Messages.SelectMany(m => m.Replies.Select(r => (Root: (PastMessage?)m, Said: r))));
            var ids = new Dictionary<PastMessage, MessageId>(ReferenceEqualityComparer.Instance);
            foreach (var (root, said) in all.OrderBy(m => m.Said.At))
                ids[said] = await Say(channel, root is null ? null : ids[root], said, stop);
        }
    }

    /// <summary>Returns the open channels that both people can read, the most active first: those of the community, and of circles to which both belong.</summary>
    public async Task<List<SharedChannel>> OfBoth(PersonId one, PersonId other, int most, CancellationToken stop)
    {
        var circles = await new CirclesFacade(work, clock).OfBoth(one, other, stop);
        return await work.List<SharedChannel>(
            $"""
            select id, name_zh, name_en from channels.channel
            where community_id = {work.Community} and closed_at is null and (circle_id is null or circle_id = any ({circles}))
            order by turn desc, id limit {most}
            """,
            stop
        );
    }

    private async Task<MessageId> Say(Channel channel, MessageId? root, PastMessage said, CancellationToken stop)
    {
        var store = new MessageStore(work, clock);
        var (text, mentions) = await new MentionReading(work, clock).Read(MessageText.AsTyped(said.Text), channel, stop);
        var id = new MessageId(Guid.CreateVersion7(said.At.ToDateTimeOffset()));
        await store.Write(new(channel.Id, id, root, text, mentions, said.At) { Author = said.By }, stop);
        if (said.Reactions.Count == 0)
            return id;
        var message = (await store.Find(channel, id, said.By, stop))!;
        foreach (var (by, emoji) in said.Reactions)
            await store.React(message, by, emoji, stop);
        return id;
    }
}
