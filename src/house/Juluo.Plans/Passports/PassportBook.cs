using Microsoft.AspNetCore.DataProtection;
using NodaTime;

namespace Juluo.Plans;

/// <summary>Codes that people of ours show elsewhere, and the days that were counted on either side.</summary>
internal sealed class PassportBook(Work work, Clock clock, IDataProtectionProvider protection)
{
    private static readonly Duration GoodFor = Duration.FromHours(24);

    private Guid Here => work.Community.Id.Value;

    private IDataProtector Seal => protection.CreateProtector("places.passport");

    /// <summary>The code that somebody can show now, until when; null: none.</summary>
    public async Task<(string Code, Instant Until)?> Code(PersonId person, CancellationToken stop)
    {
        await using var select = work.Command(
            "select code, until from plans.passport where community_id = $1 and person_id = $2 and until > $3 order by until desc limit 1",
            Here,
            person.Value,
            clock.Now.ToDateTimeUtc()
        );
        return await select.List(r => (Seal.Unprotect(r.GetString(0)), r.Instant(1)), stop) is [var found] ? found : null;
    }

    public async Task Make(PersonId person, string called, CancellationToken stop)
    {
        var code = PassportCode.New();
        await using var insert = work.Command(
            """
            with old as (delete from plans.passport where community_id = $1 and person_id = $3)
            insert into plans.passport (community_id, id, person_id, called, code_hash, code, made_at, until) values ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            Here,
            Guid.CreateVersion7(clock.Provider.GetUtcNow()),
            person.Value,
            called,
            PassportCode.Hash(code),
            Seal.Protect(code),
            clock.Now.ToDateTimeUtc(),
            (clock.Now + GoodFor).ToDateTimeUtc()
        );
        await insert.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Asks the door of the database to count a day here.</summary>
    /// <returns>What it said; whom to welcome, how many days they have left this month, and where they are from.</returns>
    public async Task<(string Said, string? Called, int? Left, CommunityId? Home)> Use(
        string? code,
        SiteId site,
        PersonId? desk,
        CancellationToken stop
    )
    {
        Guid Fresh() => Guid.CreateVersion7(clock.Provider.GetUtcNow());
        await using var use = work.Command(
            "select said, called, left_days, home from plans.use_passport($1, $2, $3, $4, $5, $6, $7)",
            PassportCode.Hash(code),
            site.Value,
            clock.Now.ToDateTimeUtc(),
            desk?.Value,
            Fresh(),
            Fresh(),
            Fresh()
        );
        return (
            await use.List(
                r =>
                    (
                        r.GetString(0),
                        r.IsDBNull(1) ? null : r.GetString(1),
                        r.IsDBNull(2) ? (int?)null : r.GetInt32(2),
                        r.IsDBNull(3) ? (CommunityId?)null : new CommunityId(r.GetGuid(3))
                    ),
                stop
            )
        )[0];
    }

    /// <summary>Somebody's days elsewhere, the latest first.</summary>
    public async Task<List<PassportDay>> DaysOf(PersonId person, int most, CancellationToken stop)
    {
        await using var select = work.Command(
            "select day, side = 'host', other_id, amount, currency from plans.passport_day where community_id = $1 and person_id = $2 order by day desc limit $3",
            Here,
            person.Value,
            most
        );
        return await select.List(
            r => new PassportDay(
                LocalDate.FromDateOnly(r.GetFieldValue<DateOnly>(0)),
                r.GetBoolean(1),
                new(r.GetGuid(2)),
                new(r.GetInt64(3), r.GetString(4))
            ),
            stop
        );
    }

    /// <summary>By month and house, the latest month first. Each currency is a line of its own.</summary>
    public async Task<List<PassportBalance>> Balances(int most, CancellationToken stop)
    {
        await using var select = work.Command(
            """
            select date_trunc('month', day)::date, other_id, count(*) filter (where side = 'host')::int, count(*) filter (where side = 'home')::int,
              coalesce(sum(amount) filter (where side = 'host'), 0)::bigint, coalesce(sum(amount) filter (where side = 'home'), 0)::bigint, currency
            from plans.passport_day where community_id = $1 group by 1, 2, currency order by 1 desc, 2, currency limit $2
            """,
            Here,
            most
        );
        return await select.List(
            r => new PassportBalance(
                LocalDate.FromDateOnly(r.GetFieldValue<DateOnly>(0)),
                new(r.GetGuid(1)),
                r.GetInt32(2),
                r.GetInt32(3),
                new(r.GetInt64(4), r.GetString(6)),
                new(r.GetInt64(5), r.GetString(6))
            ),
            stop
        );
    }

    /// <summary>What a day of somebody else's is worth here.</summary>
    public async Task<Money> Rate(CancellationToken stop)
    {
        await using var select = work.Command("select amount, currency from plans.passport_rate where community_id = $1", Here);
        return await select.List(r => new Money(r.GetInt64(0), r.GetString(1)), stop) is [var rate]
            ? rate
            : new(0, work.Community.Currency);
    }

    public async Task SetRate(Money rate, CancellationToken stop)
    {
        await using var set = work.Command(
            """
            insert into plans.passport_rate (community_id, amount, currency) values ($1, $2, $3)
            on conflict (community_id) do update set amount = excluded.amount, currency = excluded.currency
            """,
            Here,
            rate.Minor,
            rate.Currency
        );
        await set.ExecuteNonQueryAsync(stop);
    }
}
