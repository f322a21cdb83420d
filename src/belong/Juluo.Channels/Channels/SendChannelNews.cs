namespace Juluo.Channels;

/// <summary>Job: notifies people with daily summaries of new messages, early enough for the daily email.</summary>
[Named("channels.send-channel-news")]
internal sealed class SendChannelNews(UnitOfWork work, Clock clock, Notifier notifier) : Job
{
    private const int Hour = 6;

    public override async Task Run(Community community, CancellationToken stop)
    {
        var now = clock.Now.InZone(community.Zone);
        if (now.Hour < Hour)
            return;
        var store = new ChannelStore(work, clock);
        foreach (var (id, person) in await store.Daily(stop))
        {
            // The person may have left the circle since the setting was stored.
            if (await store.Any(id, person, stop) is not { Reading.Unread: > 0 } channel)
                continue;
            if (!ChannelRights.Of(channel, person, writes: false, looksAfter: false).Read)
                continue;
            await notifier.Notify(
                person,
                new(
                    ChannelNotices.News,
                    $"channel:{id}:news:{now.Date:uuuu-MM-dd}",
                    "channels.told.news",
                    new { channel = channel.Name, count = channel.Reading.Unread },
                    $"/channels/{id}"
                ),
                stop
            );
        }
    }
}
