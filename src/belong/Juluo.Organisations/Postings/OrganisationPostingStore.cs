namespace Juluo.Organisations;

/// <summary>Stores the needs and offers of organisations. An index refuses the same open one twice. Only open ones are returned.</summary>
internal sealed class OrganisationPostingStore(UnitOfWork work, Clock clock)
{
    public sealed record Wanted(PostingId Id, PostingKind Kind, string Text);

    public Task<List<Wanted>> Of(OrganisationId organisation, CancellationToken stop) =>
        work.List<Wanted>(
            $"""
            select id, kind, text from organisations.organisation_want
            where community_id = {work.Community} and organisation_id = {organisation} and ended_at is null order by since, id
            """,
            stop
        );

    public async Task<Outcome<Done>> Add(OrganisationId organisation, PostingKind kind, string text, CancellationToken stop)
    {
        if (FormText.CheckGiven(nameof(text), text, Posting.MostText).ToList() is { Count: > 0 } errors)
            return errors;
        try
        {
            await work.Do(
                $"""
                insert into organisations.organisation_want (community_id, id, organisation_id, kind, text, since)
                values ({work.Community}, {Id.New<PostingId>(clock)}, {organisation}, {kind}, {text.Trim()}, {clock.Now})
                """,
                stop
            );
            return Done.It;
        }
        catch (PostgresException twice) when (twice.ConstraintName == "organisation_wants_once")
        {
            return new OrganisationErrors.AlreadyThere(nameof(text));
        }
    }

    /// <returns>False if the organisation has no such open need or offer.</returns>
    public async Task<bool> End(OrganisationId organisation, PostingId posting, CancellationToken stop) =>
        await work.Do(
            $"""
            update organisations.organisation_want set ended_at = {clock.Now}
            where community_id = {work.Community} and organisation_id = {organisation} and id = {posting} and ended_at is null
            """,
            stop
        ) == 1;
}
