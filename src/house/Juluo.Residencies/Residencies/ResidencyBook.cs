using System.Data.Common;
using NodaTime;
using Npgsql;

namespace Juluo.Residencies;

/// <summary>Reads and writes residencies: what is opened and until when. How many places are taken is the database's to count.</summary>
internal sealed class ResidencyBook(Work work, Clock clock)
{
    private const string Select = """
        select r.id, r.site_id, r.plan_id, r.name_zh, r.name_en, r.about_zh, r.about_en, r.opens_on, r.closes_on, r.places, r.taken, r.deposit, r.closed_at
        from residencies.residency r
        where r.community_id = $1
        """;

    private Guid Here => work.Community.Id.Value;

    /// <summary>Those that are not closed by hand first, then by name.</summary>
    public async Task<List<Residency>> All(CancellationToken stop)
    {
        await using var select = work.Command($"{Select} order by r.closed_at is not null, r.name_zh, r.id", Here);
        return await select.List(Read, stop);
    }

    public async Task<Residency?> Find(ResidencyId id, CancellationToken stop)
    {
        await using var select = work.Command($"{Select} and r.id = $2", Here, id.Value);
        return (await select.List(Read, stop)).SingleOrDefault();
    }

    public async Task<ResidencyId> Add(SiteId site, PlanId? plan, PlanName name, ResidencyTyped typed, CancellationToken stop)
    {
        var id = Id.New<ResidencyId>(clock);
        await using var insert = work.Command(
            """
            insert into residencies.residency (community_id, id, site_id, plan_id, name_zh, name_en, about_zh, about_en, opens_on, closes_on, places, deposit, made_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            """,
            Here,
            id.Value,
            site.Value,
            plan?.Value,
            name.Zh,
            name.En,
            name.AboutZh,
            name.AboutEn,
            typed.OpensOn?.ToDateOnly(),
            typed.ClosesOn?.ToDateOnly(),
            typed.Places,
            typed.Deposit,
            clock.Now.ToDateTimeUtc()
        );
        await insert.ExecuteNonQueryAsync(stop);
        return id;
    }

    /// <summary>That more places are taken than there would be is the database's to say.</summary>
    public async Task<Outcome<Done>> Change(ResidencyId id, PlanName name, ResidencyTyped typed, CancellationToken stop)
    {
        try
        {
            await using var update = work.Command(
                """
                update residencies.residency set name_zh = $3, name_en = $4, about_zh = $5, about_en = $6, opens_on = $7, closes_on = $8, places = $9, deposit = $10
                where community_id = $1 and id = $2
                """,
                Here,
                id.Value,
                name.Zh,
                name.En,
                name.AboutZh,
                name.AboutEn,
                typed.OpensOn?.ToDateOnly(),
                typed.ClosesOn?.ToDateOnly(),
                typed.Places,
                typed.Deposit
            );
            await update.ExecuteNonQueryAsync(stop);
        }
        catch (PostgresException full) when (full.ConstraintName == "no_more_than_the_places")
        {
            return new ResidencyErrors.PlacesTaken();
        }

        return Done.It;
    }

    public async Task SetClosed(ResidencyId id, bool closed, CancellationToken stop)
    {
        await using var update = work.Command(
            "update residencies.residency set closed_at = $3 where community_id = $1 and id = $2 and (closed_at is null) = ($3::timestamptz is not null)",
            Here,
            id.Value,
            closed ? clock.Now.ToDateTimeUtc() : null
        );
        await update.ExecuteNonQueryAsync(stop);
    }

    private Residency Read(DbDataReader r) =>
        new(
            new(r.GetGuid(0)),
            new(r.GetGuid(1)),
            r.IsDBNull(2) ? null : new PlanId(r.GetGuid(2)),
            r.GetString(3),
            r.GetString(4),
            r.IsDBNull(5) ? null : r.GetString(5),
            r.IsDBNull(6) ? null : r.GetString(6),
            Day(r, 7),
            Day(r, 8),
            r.GetInt32(9),
            r.GetInt32(10),
            new(r.GetInt64(11), work.Community.Currency),
            r.IsDBNull(12) ? null : r.Instant(12)
        );

    internal static LocalDate? Day(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(column));
}
