namespace Juluo.Alliances;

/// <summary>Needs that no one here meets, asked of allied communities by the people who have them: their words go over, and their name does not.</summary>
public sealed partial class AlliancesFacade
{
    /// <summary>How long a need is shown there.</summary>
    private static readonly Duration NeedStands = Duration.FromDays(60);

    /// <summary>Nothing happens where it is asked already.</summary>
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

    /// <summary>Which of a person's needs are asked at present, and until when.</summary>
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

    /// <summary>Stops asking for needs that are met, removed or expired.</summary>
    /// <param name="unmet">Those that no one here meets yet.</param>
    public Task<int> EndNeeds(IReadOnlyCollection<PostingId> unmet, CancellationToken stop) =>
        work.Do(
            $"""
            update alliances.asked_need set ended_at = {clock.Now}
            where community_id = {work.Community} and ended_at is null and (until <= {clock.Now} or not want_id = any({unmet.ToArray()}))
            """,
            stop
        );
}
