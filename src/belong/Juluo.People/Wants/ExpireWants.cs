namespace Juluo.People;

/// <summary>Ends needs and offers whose last day has passed, and tells their authors, who can reopen them with another day.</summary>
[Named("people.expire-wants")]
internal sealed class ExpireWants(WantStore wants, Notifier notifier, Outbox outbox, Clock clock) : Job
{
    public const string Kind = "people.want";

    public override async Task Run(Community community, CancellationToken stop)
    {
        var over = await wants.Expire(clock.Today(community.Zone), stop);
        foreach (var want in over)
            await notifier.Tell(
                want.Author,
                // A day chosen later has a key, and so a notification, of its own.
                new(
                    Kind,
                    $"want:{want.Id}:ended:{want.Day:uuuu-MM-dd}",
                    want.Kind == WantKind.Need ? "people.told.need.ended" : "people.told.offer.ended",
                    new { text = want.Text, day = want.Day },
                    $"/me/wants/{want.Id}"
                ),
                stop
            );
        await outbox.Publish([.. over.Select(w => new WantEnded(w.Id, w.Author, w.Kind, clock.Now))], stop);
    }
}
