namespace Juluo.Alliances;

/// <summary>Unmet needs, published to allied communities by the people who have them: with their text but without their name.</summary>
public sealed partial class AlliancesFacade
{
    /// <summary>The time after publication for which allied communities see a need.</summary>
    private static readonly Duration NeedStands = Duration.FromDays(60);

    /// <summary>Publishes a need to allied communities with its text, for <see cref="NeedStands"/>. Does nothing if it is published already.</summary>
    public Task<int> AskNeed(PersonId person, PostingCard need, CancellationToken stop) =>
        work.Do(
            $"""
            insert into alliances.asked_need (community_id, id, person_id, want_id, text, asked_at, until)
            values ({work.Community}, {clock.NewKey()}, {person}, {need.Id}, {need.Text}, {clock.Now}, {clock.Now
                + NeedStands}) on conflict do nothing
            """,
            stop
        );

    public Task<int> WithdrawNeed(PersonId person, PostingId need, CancellationToken stop) =>
        work.Do(
            $"""
            update alliances.asked_need set ended_at = {clock.Now}
            where community_id = {work.Community} and person_id = {person} and want_id = {need} and ended_at is null
            """,
            stop
        );

    /// <summary>Returns a person's published needs, each with the time until which allied communities see it.</summary>
    public async Task<Dictionary<PostingId, Instant>> NeedsAsked(PersonId person, CancellationToken stop) =>
        (
            await work.List<(PostingId Need, Instant Until)>(
                $"""
                select want_id, until from alliances.asked_need
                where community_id = {work.Community} and person_id = {person} and ended_at is null and until > {clock.Now}
                """,
                stop
            )
        ).ToDictionary(n => n.Need, n => n.Until);

    /// <summary>Withdraws published needs that have expired or are no longer unmet.</summary>
    /// <param name="unmet">The open needs that no one in this community meets; all others are withdrawn.</param>
    public Task<int> EndNeeds(IReadOnlyCollection<PostingId> unmet, CancellationToken stop) =>
        work.Do(
            $"""
            update alliances.asked_need set ended_at = {clock.Now}
            where community_id = {work.Community} and ended_at is null and (until <= {clock.Now} or not want_id = any({unmet.ToArray()}))
            """,
            stop
        );
}
