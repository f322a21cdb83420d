namespace Juluo.Matching;

/// <summary>Reads and writes responses. That a person responds once to a want is the database's guarantee.</summary>
internal sealed class ResponseStore(UnitOfWork work, Clock clock)
{
    private static readonly Sql Columns = new(
        "r.want_id as want, r.person_id as person, r.author_id as author, r.message, r.state, r.at, r.result_at, r.counted_at"
    );

    /// <summary>Whom its author does not wish to meet stays unseen while the author has said nothing of it: see <see cref="AddResponse"/>.</summary>
    private Statement Hushed =>
        $"""
            r.state = 'open' and exists (select from matching.do_not_match d
              where d.community_id = {work.Community} and d.person_id = r.author_id and d.other_id = r.person_id)
            """;

    /// <summary>One that was withdrawn, or declined by mail, is given again.</summary>
    /// <returns>False when the person has responded already.</returns>
    public async Task<bool> Add(WantId want, PersonId person, PersonId author, string message, CancellationToken stop) =>
        await work.Do(
            $"""
            insert into matching.response as r (community_id, want_id, person_id, author_id, message, state, at)
            values ({work.Community}, {want}, {person}, {author}, {message}, {ResponseState.Open}, {clock.Now})
            on conflict on constraint one_response_of_a_person do update
              set state = excluded.state, message = excluded.message, at = excluded.at where r.state in ('withdrawn', 'declined')
            """,
            stop
        ) == 1;

    /// <summary>A need is not for this person. What they responded before stands.</summary>
    public Task Decline(WantId want, PersonId person, PersonId author, CancellationToken stop) =>
        work.Do(
            $"""
            insert into matching.response (community_id, want_id, person_id, author_id, state, at)
            values ({work.Community}, {want}, {person}, {author}, {ResponseState.Declined}, {clock.Now}) on conflict do nothing
            """,
            stop
        );

    public async Task<Response?> Find(WantId want, PersonId person, CancellationToken stop) =>
        (
            await work.List<Response>(
                $"select {Columns} from matching.response r where r.community_id = {work.Community} and r.want_id = {want} and r.person_id = {person}",
                stop
            )
        ).SingleOrDefault();

    /// <summary>Those that the author sees, the first first.</summary>
    public Task<List<Response>> Seen(WantId want, CancellationToken stop) =>
        work.List<Response>(
            $"""
            select {Columns} from matching.response r
            where r.community_id = {work.Community} and r.want_id = {want} and r.state in ('open', 'helped', 'not_helped') and not ({Hushed})
            order by r.at, r.person_id
            """,
            stop
        );

    /// <summary>What the list of needs and offers shows a reader: where they have responded, and what waits for them.</summary>
    public static async Task<WantResponses> Of(UnitOfWork work, Clock clock, PersonId reader, CancellationToken stop)
    {
        var store = new ResponseStore(work, clock);
        var given = await work.List<WantId>(
            $"select want_id from matching.response where community_id = {work.Community} and person_id = {reader} and state in ('open', 'helped', 'not_helped')",
            stop
        );
        var waiting = await work.List<(WantId Want, int Count)>(
            $"""
            select r.want_id, count(*)::int from matching.response r
            where r.community_id = {work.Community} and r.author_id = {reader} and r.state = 'open' and not ({store.Hushed}) group by r.want_id
            """,
            stop
        );
        return new(given.ToHashSet(), waiting.ToDictionary(w => w.Want, w => w.Count));
    }

    /// <summary>All who still wait to hear what came of it.</summary>
    public Task<List<PersonId>> Waiting(WantId want, CancellationToken stop) =>
        work.List<PersonId>(
            $"select person_id from matching.response where community_id = {work.Community} and want_id = {want} and state = 'open' order by at, person_id",
            stop
        );

    /// <summary>The needs and offers to which a person responded, and that are still open between the two.</summary>
    public Task<List<WantId>> Open(PersonId person, CancellationToken stop) =>
        work.List<WantId>(
            $"select want_id from matching.response where community_id = {work.Community} and person_id = {person} and state = 'open' order by at",
            stop
        );

    /// <returns>False when the author has answered, or there is none.</returns>
    public async Task<bool> Withdraw(WantId want, PersonId person, CancellationToken stop) =>
        await Turn(want, person, ResponseState.Open, ResponseState.Withdrawn, stop);

    /// <summary>The author says whether it helped.</summary>
    public async Task<bool> Judge(WantId want, PersonId person, bool helped, CancellationToken stop) =>
        await work.Do(
            $"""
            update matching.response set state = {(helped ? ResponseState.Helped : ResponseState.NotHelped)}, result_at = {clock.Now}
            where community_id = {work.Community} and want_id = {want} and person_id = {person} and state = 'open'
            """,
            stop
        ) == 1;

    /// <summary>The author takes back what they said, as long as it does not count.</summary>
    /// <param name="since">Only what was said at this moment or later; null: whenever.</param>
    /// <returns>Whose responses are open again.</returns>
    public Task<List<PersonId>> Unjudge(WantId want, PersonId? person, Instant? since, CancellationToken stop) =>
        work.List<PersonId>(
            $"""
            update matching.response set state = 'open', result_at = null
            where community_id = {work.Community} and want_id = {want} and ({person}::uuid is null or person_id = {person})
              and state in ('helped', 'not_helped') and counted_at is null and ({since}::timestamptz is null or result_at >= {since}) returning person_id
            """,
            stop
        );

    /// <summary>Help that no one has taken back in time counts from now on.</summary>
    public Task<List<Response>> Count(CancellationToken stop) =>
        work.List<Response>(
            $"""
            update matching.response r set counted_at = {clock.Now}
            where r.community_id = {work.Community} and r.state = 'helped' and r.counted_at is null and r.result_at <= {clock.Now
                - JointAct.TimeToUndo}
            returning {Columns}
            """,
            stop
        );

    private async Task<bool> Turn(WantId want, PersonId person, ResponseState from, ResponseState to, CancellationToken stop) =>
        await work.Do(
            $"""
            update matching.response set state = {to}
            where community_id = {work.Community} and want_id = {want} and person_id = {person} and state = {from}
            """,
            stop
        ) == 1;
}
