namespace Juluo.Post;

/// <summary>Reminds people of letters and parcels at the desk, after 7 and after 21 days. Each reminder is sent once.</summary>
[Named("post.remind-of-post")]
internal sealed class RemindOfPost(UnitOfWork work, Clock clock, Notifier notifier) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        foreach (var item in await new PostStore(work, clock).Waiting(stop))
            if (item.Reminder(clock.Now) is { } days)
                await notifier.Notify(
                    item.Person,
                    new(
                        PostNotices.Mail,
                        PostNotices.Waits(item.Id, days),
                        "post.notice.waits",
                        new { name = item.HolderName, days },
                        "/me/post"
                    ),
                    stop
                );
    }
}
