using System.Data.Common;
using NodaTime;

namespace Juluo.Bookings;

/// <summary>Makes the addresses at which calendars are read, finds what one shows, and takes them back.</summary>
internal sealed class CalendarLinkBook(Work work, Clock clock)
{
    private const string Columns = "id, made_by, shows, resource_id, site_id, language, made_at, used_at";

    private Guid Here => work.Community.Id.Value;

    /// <summary>Those of a person that work, the latest first.</summary>
    public async Task<List<CalendarLink>> Of(PersonId person, CancellationToken stop)
    {
        await using var select = work.Command(
            $"select {Columns} from bookings.calendar_link where community_id = $1 and made_by = $2 and revoked_at is null order by id desc",
            Here,
            person.Value
        );
        return await select.List(Read, stop);
    }

    /// <returns>The secret; it is nowhere else.</returns>
    public async Task<(CalendarLinkId Id, string Secret)> Make(
        PersonId by,
        LinkShows shows,
        ResourceId? resource,
        SiteId? site,
        string language,
        CancellationToken stop
    )
    {
        var (id, secret) = (Id.New<CalendarLinkId>(clock), CalendarSecret.New());
        await using var insert = work.Command(
            """
            insert into bookings.calendar_link (community_id, id, made_by, shows, resource_id, site_id, language, hash, made_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            Here,
            id.Value,
            by.Value,
            EnumWord.Of(shows),
            resource?.Value,
            site?.Value,
            language,
            CalendarSecret.Hash(secret),
            clock.Now.ToDateTimeUtc()
        );
        await insert.ExecuteNonQueryAsync(stop);
        return (id, secret);
    }

    /// <summary>What a secret shows; that it is in use is noted once an hour.</summary>
    public async Task<CalendarLink?> Use(string secret, CancellationToken stop)
    {
        var hour = Instant.FromUnixTimeSeconds(clock.Now.ToUnixTimeSeconds() / 3600 * 3600);
        await using var select = work.Command(
            $"""
            with noted as (
              update bookings.calendar_link set used_at = $3 where (community_id, id) in (
                select community_id, id from bookings.calendar_link
                where community_id = $1 and hash = $2 and revoked_at is null and (used_at is null or used_at < $3) for update skip locked))
            select {Columns} from bookings.calendar_link where community_id = $1 and hash = $2 and revoked_at is null
            """,
            Here,
            CalendarSecret.Hash(secret),
            hour.ToDateTimeUtc()
        );
        return (await select.List(Read, stop)).SingleOrDefault();
    }

    /// <returns>False: this person has none of this key.</returns>
    public async Task<bool> Revoke(CalendarLinkId id, PersonId of, CancellationToken stop)
    {
        await using var update = work.Command(
            "update bookings.calendar_link set revoked_at = coalesce(revoked_at, $4) where community_id = $1 and id = $2 and made_by = $3",
            Here,
            id.Value,
            of.Value,
            clock.Now.ToDateTimeUtc()
        );
        return await update.ExecuteNonQueryAsync(stop) == 1;
    }

    private static CalendarLink Read(DbDataReader r) =>
        new(
            new(r.GetGuid(0)),
            r.Person(1),
            EnumWord.Read<LinkShows>(r.GetString(2)),
            r.IsDBNull(3) ? null : new ResourceId(r.GetGuid(3)),
            r.IsDBNull(4) ? null : new SiteId(r.GetGuid(4)),
            r.GetString(5),
            r.Instant(6),
            r.IsDBNull(7) ? null : r.Instant(7)
        );
}
