using System.Data.Common;
using NodaTime;

namespace Juluo.Rounds;

/// <summary>Reads and writes seasonal rounds.</summary>
internal sealed class RoundBook(Work work, Clock clock)
{
    private const string Select = """
        select r.id, r.site_id, r.name_zh, r.name_en, r.first_day, r.last_day, r.opens_on, r.closes_on, r.most, r.purposes_zh, r.purposes_en, r.seed,
          (select coalesce(array_agg(o.resource_id order by o.resource_id), '{}') from rounds.round_resource o where o.community_id = $1 and o.round_id = r.id),
          g.at, r.dropped_at, r.version, s.zone
        from rounds.round r
        join spaces.site s on s.community_id = r.community_id and s.id = r.site_id
        left join rounds.round_giving g on g.community_id = r.community_id and g.round_id = r.id
        where r.community_id = $1
        """;

    private Guid Here => work.Community.Id.Value;

    /// <summary>The latest season first.</summary>
    public async Task<List<BookingRound>> All(int most, CancellationToken stop)
    {
        await using var select = work.Command($"{Select} order by r.first_day desc, r.id limit $2", Here, most);
        return await select.List(Read, stop);
    }

    public async Task<BookingRound?> Find(RoundId id, CancellationToken stop)
    {
        await using var select = work.Command($"{Select} and r.id = $2", Here, id.Value);
        return (await select.List(Read, stop)).SingleOrDefault();
    }

    /// <summary>The same, and it stays as it is until the transaction ends: what somebody else does to it at the moment is waited for.</summary>
    /// <param name="alone">Nobody else does anything in it meanwhile; else others may share its times too.</param>
    public async Task<BookingRound?> Hold(RoundId id, bool alone, CancellationToken stop)
    {
        await using var hold = work.Command(
            $"select from rounds.round where community_id = $1 and id = $2 for {(alone ? "update" : "share")}",
            Here,
            id.Value
        );
        await hold.ExecuteNonQueryAsync(stop);
        return await Find(id, stop);
    }

    public async Task<RoundId> Add(RoundTyped typed, long seed, PersonId? by, CancellationToken stop)
    {
        var id = Id.New<RoundId>(clock);
        await using (
            var insert = work.Command(
                """
                insert into rounds.round (community_id, id, site_id, name_zh, name_en, first_day, last_day, opens_on, closes_on, most, purposes_zh, purposes_en, seed, made_at, made_by)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
                """,
                [Here, id.Value, .. Values(typed), seed, clock.Now.ToDateTimeUtc(), by?.Value]
            )
        )
            await insert.ExecuteNonQueryAsync(stop);
        await SetResources(id, typed.Resources, stop);
        return id;
    }

    public async Task Change(RoundId id, RoundTyped typed, CancellationToken stop)
    {
        await using (
            var update = work.Command(
                """
                update rounds.round set site_id = $3, name_zh = $4, name_en = $5, first_day = $6, last_day = $7, opens_on = $8, closes_on = $9, most = $10,
                  purposes_zh = $11, purposes_en = $12, version = version + 1 where community_id = $1 and id = $2
                """,
                [Here, id.Value, .. Values(typed)]
            )
        )
            await update.ExecuteNonQueryAsync(stop);
        await SetResources(id, typed.Resources, stop);
    }

    public async Task Drop(RoundId id, CancellationToken stop)
    {
        await using var update = work.Command(
            "update rounds.round set dropped_at = $3, version = version + 1 where community_id = $1 and id = $2",
            Here,
            id.Value,
            clock.Now.ToDateTimeUtc()
        );
        await update.ExecuteNonQueryAsync(stop);
    }

    /// <summary>The round is given from now on.</summary>
    /// <returns>False: it was before; whoever did so at the same moment is waited for.</returns>
    public async Task<bool> Give(RoundId id, PersonId? by, CancellationToken stop)
    {
        await using var insert = work.Command(
            "insert into rounds.round_giving (community_id, round_id, at, by_person) values ($1, $2, $3, $4) on conflict on constraint given_once do nothing",
            Here,
            id.Value,
            clock.Now.ToDateTimeUtc(),
            by?.Value
        );
        return await insert.ExecuteNonQueryAsync(stop) == 1;
    }

    private async Task SetResources(RoundId id, IReadOnlyList<ResourceId> resources, CancellationToken stop)
    {
        await using var set = work.Command(
            """
            with gone as (delete from rounds.round_resource where community_id = $1 and round_id = $2 and resource_id <> all ($3))
            insert into rounds.round_resource (community_id, round_id, resource_id) select $1, $2, r from unnest($3::uuid[]) as r on conflict do nothing
            """,
            Here,
            id.Value,
            resources.Select(r => r.Value).ToArray()
        );
        await set.ExecuteNonQueryAsync(stop);
    }

    private static object?[] Values(RoundTyped typed) =>
        [
            typed.Site.Value,
            typed.NameZh,
            typed.NameEn,
            typed.FirstDay.ToDateOnly(),
            typed.LastDay.ToDateOnly(),
            typed.OpensOn.ToDateOnly(),
            typed.ClosesOn.ToDateOnly(),
            (short?)typed.Most,
            typed.Purposes.Select(p => p.Zh).ToArray(),
            typed.Purposes.Select(p => p.En).ToArray(),
        ];

    private static BookingRound Read(DbDataReader r) =>
        new(
            new(r.GetGuid(0)),
            new(r.GetGuid(1)),
            r.GetString(2),
            r.GetString(3),
            Day(r, 4),
            Day(r, 5),
            Day(r, 6),
            Day(r, 7),
            r.IsDBNull(8) ? null : r.GetInt16(8),
            [.. r.GetFieldValue<string[]>(9).Zip(r.GetFieldValue<string[]>(10), (zh, en) => new RoundPurpose(zh, en))],
            r.GetInt64(11),
            [.. r.GetFieldValue<Guid[]>(12).Select(id => new ResourceId(id))],
            r.IsDBNull(13) ? null : r.Instant(13),
            r.IsDBNull(14) ? null : r.Instant(14),
            r.GetInt32(15),
            r.GetString(16)
        );

    private static LocalDate Day(DbDataReader r, int column) => LocalDate.FromDateOnly(r.GetFieldValue<DateOnly>(column));
}
