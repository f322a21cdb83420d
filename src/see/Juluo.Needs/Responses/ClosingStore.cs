namespace Juluo.Needs;

/// <summary>Stores the outcomes of closed needs and offers, one per posting. A posting without a row is not closed.</summary>
internal sealed class ClosingStore(UnitOfWork work, Clock clock)
{
    /// <returns>False if the posting was already closed.</returns>
    public async Task<bool> Add(PostingId posting, PersonId person, PostingOutcome outcome, string words, CancellationToken stop) =>
        await work.Do(
            $"""
            insert into needs.closing (community_id, want_id, person_id, outcome, words, at)
            values ({work.Community}, {posting}, {person}, {outcome}, {words}, {clock.Now}) on conflict do nothing
            """,
            stop
        ) == 1;

    public async Task<Closing?> Find(PostingId posting, CancellationToken stop) =>
        (
            await work.List<Closing>(
                $"""
                select want_id as posting, person_id as person, outcome, words, at from needs.closing
                where community_id = {work.Community} and want_id = {posting}
                """,
                stop
            )
        ).SingleOrDefault();

    public Task Remove(PostingId posting, CancellationToken stop) =>
        work.Do($"delete from needs.closing where community_id = {work.Community} and want_id = {posting}", stop);
}
