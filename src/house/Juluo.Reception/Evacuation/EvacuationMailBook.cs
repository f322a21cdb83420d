using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Juluo.Reception;

/// <summary>Reads and writes who gets the evacuation list by mail, and when it last went.</summary>
internal sealed class EvacuationMailBook(Work work, Clock clock)
{
    private Guid Here => work.Community.Id.Value;

    public async Task<List<EvacuationMail>> All(CancellationToken stop)
    {
        await using var select = work.Command(
            "select site_id, hour, on_change, minutes, daily_on, sent_at, sent_hash from reception.evacuation_mail where community_id = $1 order by site_id for update",
            Here
        );
        return await select.List(
            r => new EvacuationMail(
                new(r.GetGuid(0)),
                r.IsDBNull(1) ? null : r.GetInt16(1),
                r.GetBoolean(2),
                r.GetInt16(3),
                r.IsDBNull(4) ? null : LocalDate.FromDateOnly(r.GetFieldValue<DateOnly>(4)),
                r.IsDBNull(5) ? null : r.Instant(5),
                r.IsDBNull(6) ? null : r.GetFieldValue<byte[]>(6)
            ),
            stop
        );
    }

    public async Task<EvacuationMail> Of(SiteId site, CancellationToken stop) =>
        (await All(stop)).Find(m => m.Site == site) ?? EvacuationMail.Usual(site);

    public async Task Keep(SiteId site, int? hour, bool onChange, int minutes, CancellationToken stop)
    {
        await using var keep = work.Command(
            """
            insert into reception.evacuation_mail (community_id, site_id, hour, on_change, minutes) values ($1, $2, $3, $4, $5)
            on conflict (community_id, site_id) do update set hour = excluded.hour, on_change = excluded.on_change, minutes = excluded.minutes
            """,
            Here,
            site.Value,
            (short?)hour,
            onChange,
            (short)minutes
        );
        await keep.ExecuteNonQueryAsync(stop);
    }

    /// <param name="day">Of the list that was due by the clock.</param>
    public async Task Sent(SiteId site, byte[] hash, LocalDate? day, CancellationToken stop)
    {
        await using var keep = work.Command(
            """
            insert into reception.evacuation_mail as m (community_id, site_id, sent_at, sent_hash, daily_on) values ($1, $2, $3, $4, $5)
            on conflict (community_id, site_id) do update set sent_at = excluded.sent_at, sent_hash = excluded.sent_hash, daily_on = coalesce(excluded.daily_on, m.daily_on)
            """,
            Here,
            site.Value,
            clock.Now.ToDateTimeUtc(),
            hash,
            day?.ToDateOnly()
        );
        await keep.ExecuteNonQueryAsync(stop);
    }

    public async Task<List<PersonId>> Wardens(SiteId site, CancellationToken stop)
    {
        await using var select = work.Command(
            "select person_id from reception.evacuation_warden where community_id = $1 and site_id = $2 order by person_id",
            Here,
            site.Value
        );
        return await select.List(r => r.Person(0), stop);
    }

    public async Task Choose(SiteId site, PersonId person, CancellationToken stop)
    {
        await using var insert = work.Command(
            "insert into reception.evacuation_warden (community_id, site_id, person_id) values ($1, $2, $3) on conflict do nothing",
            Here,
            site.Value,
            person.Value
        );
        await insert.ExecuteNonQueryAsync(stop);
    }

    public async Task<bool> Release(SiteId site, PersonId person, CancellationToken stop)
    {
        await using var delete = work.Command(
            "delete from reception.evacuation_warden where community_id = $1 and site_id = $2 and person_id = $3",
            Here,
            site.Value,
            person.Value
        );
        return await delete.ExecuteNonQueryAsync(stop) == 1;
    }

    /// <summary>Who stands on a list, and where; the minute in which they were last seen is no change.</summary>
    public static byte[] Hash(ShowEvacuation.Output list) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', list.People.Select(p => $"{p.Name}|{p.Number}|{p.Zone?.Id}|{p.Since}"))));
}
