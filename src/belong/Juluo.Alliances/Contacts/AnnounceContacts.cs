namespace Juluo.Alliances;

/// <summary>
/// Job: notifies people of requests from allied communities and of accepted ones, and ends requests that expired or whose communities no longer share a directory. No
/// community writes to another's inboxes: each reads its own side and notifies its own people.
/// </summary>
[Named("alliances.announce-contacts")]
internal sealed class AnnounceContacts(UnitOfWork work, AlliancesFacade alliances, ContactNotices notices, Clock clock) : Job
{
    private sealed record News(
        bool Mine,
        ContactId Id,
        PersonId Person,
        CommunityId Other,
        string? Name,
        string? Message,
        ContactState State,
        Instant Until,
        string? Email,
        string? Need
    );

    public override async Task Run(Community community, CancellationToken stop)
    {
        await End(stop);
        var sent = await work.List<News>(
            $"""
            update alliances.contact_sent set told = state where community_id = {work.Community} and told is distinct from state
            returning true as mine, id, person_id as person, to_community as other, name, message, state, until, email, need
            """,
            stop
        );
        var received = await work.List<News>(
            $"""
            update alliances.contact_received set told = state where community_id = {work.Community} and told is distinct from state
            returning false as mine, id, person_id as person, by_community as other, name, message, state, until, email, need
            """,
            stop
        );
        foreach (var news in sent.Concat(received))
            await (
                (news.Mine, news.State) switch
                {
                    (false, ContactState.Open) => notices.Ask(
                        news.Id,
                        news.Person,
                        news.Other,
                        news.Name!,
                        news.Message!,
                        news.Need,
                        news.Until,
                        stop
                    ),
                    (_, ContactState.Accepted) => notices.NotifyAccepted(
                        news.Id,
                        news.Mine,
                        news.Person,
                        news.Other,
                        news.Name,
                        news.Email,
                        stop
                    ),
                    // The asking person has no notification to withdraw, and gets none when declined.
                    (true, not ContactState.Forgotten) or (false, ContactState.Declined) => Task.CompletedTask,
                    _ => notices.TakeBack(news.Id, news.Person, stop),
                }
            );
    }

    private async Task End(CancellationToken stop)
    {
        var partners = (await alliances.Sharing(Sharing.Directory, stop)).ToArray();
        await work.Do(
            $"""
            update alliances.contact_sent set state = case when until <= {clock.Now} then 'unanswered' else 'ended' end
            where community_id = {work.Community} and state = 'open' and (until <= {clock.Now} or not to_community = any({partners}))
            """,
            stop
        );
        await work.Do(
            $"""
            update alliances.contact_received set state = case when until <= {clock.Now} then 'expired' else 'ended' end
            where community_id = {work.Community} and state = 'open' and (until <= {clock.Now} or not by_community = any({partners})
              or need_id in (select n.id from alliances.asked_need n where n.community_id = {work.Community} and n.ended_at is not null))
            """,
            stop
        );
    }
}
