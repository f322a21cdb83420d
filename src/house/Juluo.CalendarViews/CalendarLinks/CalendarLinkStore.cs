namespace Juluo.CalendarViews;

/// <summary>Makes calendar links, finds them by their secret, and revokes them.</summary>
internal sealed class CalendarLinkStore(UnitOfWork work, Clock clock)
{
    private static readonly Sql Columns = new("id, made_by, shows, resource_id as resource, site_id as site, language, made_at, used_at");

    /// <summary>Returns the links of a person that are not revoked, the latest first.</summary>
    public Task<List<CalendarLink>> Of(PersonId person, CancellationToken stop) =>
        work.List<CalendarLink>(
            $"""
            select {Columns} from calendarviews.calendar_link
            where community_id = {work.Community} and made_by = {person} and revoked_at is null order by id desc
            """,
            stop
        );

    /// <returns>The id and the secret, which is not stored.</returns>
    public async Task<(CalendarLinkId Id, string Secret)> Make(
        PersonId by,
        LinkShows shows,
        ResourceId? resource,
        SiteId? site,
        string language,
        CancellationToken stop
    )
    {
        var (id, secret) = (Id.New<CalendarLinkId>(clock), SecretToken.New());
        await work.Do(
            $"""
            insert into calendarviews.calendar_link (community_id, id, made_by, shows, resource_id, site_id, language, hash, made_at)
            values ({work.Community}, {id}, {by}, {shows}, {resource}, {site}, {language}, {SecretToken.Hash(secret)}, {clock.Now})
            """,
            stop
        );
        return (id, secret);
    }

    /// <summary>Finds the link with a secret, and records the hour of its use. Null if the secret is unknown or the link was revoked.</summary>
    public async Task<CalendarLink?> Use(string secret, CancellationToken stop)
    {
        var hour = Instant.FromUnixTimeSeconds(clock.Now.ToUnixTimeSeconds() / 3600 * 3600);
        var hash = SecretToken.Hash(secret);
        return await work.Find<CalendarLink>(
            $"""
            with noted as (
              update calendarviews.calendar_link set used_at = {hour} where (community_id, id) in (
                select community_id, id from calendarviews.calendar_link
                where community_id = {work.Community} and hash = {hash} and revoked_at is null
                  and (used_at is null or used_at < {hour}) for update skip locked))
            select {Columns} from calendarviews.calendar_link where community_id = {work.Community} and hash = {hash} and revoked_at is null
            """,
            stop
        );
    }

    public Task RevokeAll(PersonId of, CancellationToken stop) =>
        work.Do(
            $"""
            update calendarviews.calendar_link set revoked_at = {clock.Now}
            where community_id = {work.Community} and made_by = {of} and revoked_at is null
            """,
            stop
        );

    /// <returns>False if this person has no such link.</returns>
    public async Task<bool> Revoke(CalendarLinkId id, PersonId of, CancellationToken stop) =>
        await work.Do(
            $"""
            update calendarviews.calendar_link set revoked_at = coalesce(revoked_at, {clock.Now})
            where community_id = {work.Community} and id = {id} and made_by = {of}
            """,
            stop
        ) == 1;
}
