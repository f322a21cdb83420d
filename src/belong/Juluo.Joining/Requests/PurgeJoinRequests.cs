namespace Juluo.Joining;

/// <summary>Job: deletes requests to join whose address wasn't confirmed within a week, with name and answers.</summary>
[Named("joining.purge-join-requests")]
internal sealed class PurgeJoinRequests(UnitOfWork work, Clock clock) : Job
{
    /// <summary>The time within which the link in the mail has to be followed; then the request is deleted.</summary>
    public static readonly Duration Life = Duration.FromDays(7);

    public override Task Run(Community community, CancellationToken stop) =>
        work.Do(
            $"""
            delete from joining.join_request
            where community_id = {work.Community} and state = 'unproven' and made_at <= {clock.Now - Life}
            """,
            stop
        );
}
