namespace Juluo.Needs;

/// <summary>Ends needs and offers whose last day has passed, and tells their authors, who can reopen them with another day.</summary>
[Named("people.expire-wants")]
internal sealed class ExpireWants(WantsFacade wants, Notifier notifier, Clock clock) : Job
{
    public const string Kind = "people.want";

    public override async Task Run(Community community, CancellationToken stop)
    {
        foreach (var want in await wants.Expire(clock.Today(community.Zone), stop))
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
    }
}
