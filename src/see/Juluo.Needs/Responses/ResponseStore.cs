namespace Juluo.Needs;

/// <summary>
/// Stores responses to needs and offers, one per person and posting (<c>one_response_of_a_person</c>). Open responses of people the author does not want to meet are hidden from the
/// author.
/// </summary>
internal sealed class ResponseStore(UnitOfWork work, ReadAvoided avoided, Clock clock)
{
    private static readonly Sql Columns = new(
        "r.want_id as posting, r.person_id as person, r.author_id as author, r.message, r.state, r.at, r.result_at, r.counted_at"
    );

    /// <summary>Adds a response. One that was withdrawn, or declined by email, can be given again.</summary>
    /// <returns>False if the person has already responded.</returns>
    public async Task<bool> Add(PostingId posting, PersonId person, PersonId author, string message, CancellationToken stop) =>
        await work.Do(
            $"""
            insert into needs.response as r (community_id, want_id, person_id, author_id, message, state, at)
            values ({work.Community}, {posting}, {person}, {author}, {message}, {ResponseState.Open}, {clock.Now})
            on conflict on constraint one_response_of_a_person do update
              set state = excluded.state, message = excluded.message, at = excluded.at where r.state in ('withdrawn', 'declined')
            """,
            stop
        ) == 1;

    /// <summary>Records that a need is not for this person. An earlier response is kept.</summary>
    public Task Decline(PostingId posting, PersonId person, PersonId author, CancellationToken stop) =>
        work.Do(
            $"""
            insert into needs.response (community_id, want_id, person_id, author_id, state, at)
            values ({work.Community}, {posting}, {person}, {author}, {ResponseState.Declined}, {clock.Now}) on conflict do nothing
            """,
            stop
        );

    public async Task<Response?> Find(PostingId posting, PersonId person, CancellationToken stop) =>
        (
            await work.List<Response>(
                $"select {Columns} from needs.response r where r.community_id = {work.Community} and r.want_id = {posting} and r.person_id = {person}",
                stop
            )
        ).SingleOrDefault();

    /// <summary>Returns the open and judged responses that the author of a posting may see, in the order of arrival.</summary>
    /// <remarks>Open responses of people the author does not want to meet are excluded: see <see cref="AddResponse"/>.</remarks>
    public async Task<List<Response>> Seen(PostingId posting, CancellationToken stop)
    {
        var given = await work.List<Response>(
            $"""
            select {Columns} from needs.response r
            where r.community_id = {work.Community} and r.want_id = {posting} and r.state in ('open', 'helped', 'not_helped')
            order by r.at, r.person_id
            """,
            stop
        );
        if (given.Count == 0)
            return given;
        var hidden = await avoided(given[0].Author, stop);
        return given.FindAll(r => r.State != ResponseState.Open || !hidden.Contains(r.Person));
    }

    /// <summary>Returns the needs and offers that a person has responded to, except withdrawn and declined responses.</summary>
    public async Task<HashSet<PostingId>> Given(PersonId reader, CancellationToken stop) =>
        [
            .. await work.List<PostingId>(
                $"select want_id from needs.response where community_id = {work.Community} and person_id = {reader} and state in ('open', 'helped', 'not_helped')",
                stop
            ),
        ];

    /// <summary>Counts the open responses to each of the author's postings, without those hidden from the author; postings without any are missing.</summary>
    public async Task<Dictionary<PostingId, int>> WaitingFor(PersonId author, CancellationToken stop)
    {
        var open = await OpenTo(author, stop);
        return open.GroupBy(r => r.Posting).ToDictionary(w => w.Key, w => w.Count());
    }

    /// <summary>Returns the open responses to an author's postings, without those hidden from the author, in the order of arrival.</summary>
    public async Task<List<(PostingId Posting, PersonId Person, Instant At)>> OpenTo(PersonId author, CancellationToken stop)
    {
        var open = await work.List<(PostingId Posting, PersonId Person, Instant At)>(
            $"""
            select want_id, person_id, at from needs.response
            where community_id = {work.Community} and author_id = {author} and state = 'open' order by at, person_id
            """,
            stop
        );
        if (open.Count == 0)
            return open;
        var hidden = await avoided(author, stop);
        return open.FindAll(r => !hidden.Contains(r.Person));
    }

    /// <summary>Returns the people whose responses to the posting are open, in the order of arrival, including those hidden from the author.</summary>
    public Task<List<PersonId>> Waiting(PostingId posting, CancellationToken stop) =>
        work.List<PersonId>(
            $"select person_id from needs.response where community_id = {work.Community} and want_id = {posting} and state = 'open' order by at, person_id",
            stop
        );

    /// <summary>Returns the needs and offers to which a person has an open response, the oldest response first.</summary>
    public Task<List<PostingId>> Open(PersonId person, CancellationToken stop) =>
        work.List<PostingId>(
            $"select want_id from needs.response where community_id = {work.Community} and person_id = {person} and state = 'open' order by at",
            stop
        );

    /// <returns>False unless the response was open.</returns>
    public async Task<bool> Withdraw(PostingId posting, PersonId person, CancellationToken stop) =>
        await Turn(posting, person, ResponseState.Open, ResponseState.Withdrawn, stop);

    /// <summary>Records the author's answer whether the response helped. Returns false unless the response was open.</summary>
    public async Task<bool> Judge(PostingId posting, PersonId person, bool helped, CancellationToken stop) =>
        await work.Do(
            $"""
            update needs.response set state = {(helped ? ResponseState.Helped : ResponseState.NotHelped)}, result_at = {clock.Now}
            where community_id = {work.Community} and want_id = {posting} and person_id = {person} and state = 'open'
            """,
            stop
        ) == 1;

    /// <summary>Takes back the author's answers, unless they already count as evidence.</summary>
    /// <param name="since">The moment from which answers are taken back; null for all of them.</param>
    /// <returns>The people whose responses are open again.</returns>
    public Task<List<PersonId>> Unjudge(PostingId posting, PersonId? person, Instant? since, CancellationToken stop) =>
        work.List<PersonId>(
            $"""
            update needs.response set state = 'open', result_at = null
            where community_id = {work.Community} and want_id = {posting} and ({person}::uuid is null or person_id = {person})
              and state in ('helped', 'not_helped') and counted_at is null and ({since}::timestamptz is null or result_at >= {since}) returning person_id
            """,
            stop
        );

    /// <summary>Marks helpful responses whose answer can no longer be undone, after <see cref="JointAct.TimeToUndo"/>, as counted, and returns them. Each is returned once.</summary>
    public Task<List<Response>> Count(CancellationToken stop) =>
        work.List<Response>(
            $"""
            update needs.response r set counted_at = {clock.Now}
            where r.community_id = {work.Community} and r.state = 'helped' and r.counted_at is null and r.result_at <= {clock.Now
                - JointAct.TimeToUndo}
            returning {Columns}
            """,
            stop
        );

    private async Task<bool> Turn(PostingId posting, PersonId person, ResponseState from, ResponseState to, CancellationToken stop) =>
        await work.Do(
            $"""
            update needs.response set state = {to}
            where community_id = {work.Community} and want_id = {posting} and person_id = {person} and state = {from}
            """,
            stop
        ) == 1;
}
