namespace Juluo.Channels;

/// <summary>Notifies the people who are mentioned, and those in whose thread someone replies, except people who want no notifications from the channel.</summary>
internal sealed class MessageTelling(UnitOfWork work, Clock clock, Notifier notifier)
{
    /// <param name="thread">The message that began the thread: the page on which all of it is read.</param>
    /// <param name="voices">Who spoke in the thread before.</param>
    public async Task Tell(
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
        await notifier.Tell(
            spoken,
            new(ChannelNotices.Mention, $"message:{id}", "channels.told.mention", with, $"/messages/{thread}") { Thread = about },
            stop
        );
        await notifier.Tell(
            hearing.FindAll(p => !mentions.Contains(p)),
            new(ChannelNotices.Reply, $"message:{id}", "channels.told.reply", with, $"/messages/{thread}") { Thread = about },
            stop
        );
    }
}
