namespace Juluo.Needs;

/// <summary>Stores the weeks whose needs were emailed, and the links in those emails: 256 random bits each, kept as a SHA-256 hash.</summary>
internal sealed class NeedLinkStore(UnitOfWork work, Clock clock)
{
    /// <returns>False if this week's emails have been sent, or another process is sending them.</returns>
    public async Task<bool> BeginWeek(LocalDate week, CancellationToken stop) =>
        await work.Do(
            $"insert into needs.need_digest (community_id, week, at) values ({work.Community}, {week}, {clock.Now}) on conflict do nothing",
            stop
        ) == 1;

    /// <returns>The secret, which is not stored anywhere.</returns>
    public async Task<string> Make(PostingId posting, PersonId person, CancellationToken stop)
    {
        var token = SecretToken.New();
        await work.Do(
            $"""
            insert into needs.need_link (community_id, hash, want_id, person_id, made_at)
            values ({work.Community}, {SecretToken.Hash(token)}, {posting}, {person}, {clock.Now})
            """,
            stop
        );
        return token;
    }

    /// <summary>Returns the needs that people know from an email or have responded to in any way, each with the person.</summary>
    public async Task<HashSet<(PostingId Posting, PersonId Person)>> Known(CancellationToken stop) =>
        [
            .. await work.List<(PostingId, PersonId)>(
                $"""
                select want_id, person_id from needs.need_link where community_id = {work.Community}
                union select want_id, person_id from needs.response where community_id = {work.Community}
                """,
                stop
            ),
        ];

    public async Task<NeedLink?> Find(string token, CancellationToken stop) =>
        (
            await work.List<NeedLink>(
                $"""
                select want_id as posting, person_id as person, made_at from needs.need_link
                where community_id = {work.Community} and hash = {SecretToken.Hash(token)} and made_at > {clock.Now - NeedLink.Open}
                """,
                stop
            )
        ).SingleOrDefault();
}
