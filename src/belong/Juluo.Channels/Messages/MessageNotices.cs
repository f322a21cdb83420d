namespace Juluo.Channels;

/// <summary>Notifies mentioned people, and participants of a thread of replies, except people who want no notifications from the channel.</summary>
internal sealed class MessageNotices(UnitOfWork work, Clock clock, Notifier notifier)
{
    /// <param name="thread">The first message of the thread, whose page shows all of it.</param>
    /// <param name="voices">The earlier authors in the thread.</param>
    public async Task Notify(
        Channel channel,
        MessageId thread,
        MessageId id,
        IReadOnlyList<PersonId> mentions,
        IReadOnlyList<PersonId> voices,
        Caller caller,
        CancellationToken stop
    )
    {
        var all = mentions.Concat(voices).Where(p => p != caller.Self).Distinct().ToList();
        if (all.Count == 0)
            return;
        var hearing = await new ChannelStore(work, clock).WhoHears(channel, all, stop);
        var with = new { name = caller.Name ?? "", channel = channel.Name };
        var about = $"message:{thread}";
        var spoken = hearing.FindAll(mentions.Contains);
        await notifier.Notify(
            spoken,
            new(ChannelNotices.Mention, $"message:{id}", "channels.told.mention", with, $"/messages/{thread}") { Thread = about },
            stop
        );
        await notifier.Notify(
            hearing.FindAll(p => !mentions.Contains(p)),
            new(ChannelNotices.Reply, $"message:{id}", "channels.told.reply", with, $"/messages/{thread}") { Thread = about },
            stop
        );
    }
}
