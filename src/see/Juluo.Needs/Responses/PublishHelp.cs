namespace Juluo.Needs;

/// <summary>Publishes help as evidence of a tie between two people, once it can no longer be undone.</summary>
[Named("matching.publish-help")]
internal sealed class PublishHelp(ResponseStore responses, PeopleFacade people, PostingsFacade postings, Outbox outbox) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        foreach (var response in await responses.Count(stop))
        {
            var both = await people.Named([response.Person, response.Author], stop);
            if (
                await postings.Find(response.Posting, stop) is { } posting
                && both.TryGetValue(response.Person, out var responded)
                && both.TryGetValue(response.Author, out var author)
                && Response.Evidence(response, posting.Kind, responded, author) is { } evidence
            )
                await outbox.Publish(evidence, stop);
        }
    }
}
