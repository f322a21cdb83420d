namespace Juluo.Joining;

/// <summary>A person who asks to join and never confirms their address stays unknown: their name, address and answers are deleted after a week.</summary>
[Named("joining.purge-join-requests")]
internal sealed class PurgeJoinRequests(UnitOfWork work, Clock clock) : Job
{
    /// <summary>As long as the link in the mail works.</summary>
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
