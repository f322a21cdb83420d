namespace Juluo.Needs;

/// <summary>Ends needs and offers whose last day has passed, and notifies their authors, who can reopen them with another day.</summary>
[Named("people.expire-wants")]
internal sealed class ExpirePostings(PostingsFacade postings, Notifier notifier, Clock clock) : Job
{
    public const string Kind = "people.want";

    public override async Task Run(Community community, CancellationToken stop)
    {
        foreach (var posting in await postings.Expire(clock.Today(community.Zone), stop))
            await notifier.Notify(
                posting.Author,
                // The key includes the day, so that a later last day leads to another notification.
                new(
                    Kind,
                    $"want:{posting.Id}:ended:{posting.Day:uuuu-MM-dd}",
                    posting.Kind == PostingKind.Need ? "people.told.need.ended" : "people.told.offer.ended",
                    new { text = posting.Text, day = posting.Day },
                    $"/me/postings/{posting.Id}"
                ),
                stop
            );
    }
}
