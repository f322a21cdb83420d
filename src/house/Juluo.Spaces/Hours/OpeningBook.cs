using System.Data.Common;
using NodaTime;
using Npgsql;

namespace Juluo.Spaces;

/// <summary>Reads and writes the hours of sites: those of the week, and the days that are not as usual.</summary>
public sealed class OpeningBook(Work work)
{
    private Guid Here => work.Community.Id.Value;

    /// <summary>By weekday; a site without any is always open.</summary>
    public async Task<ILookup<IsoDayOfWeek, DayHours>> Week(SiteId site, CancellationToken stop)
    {
        await using var select = work.Command(
            "select weekday, opens, closes from spaces.opening where community_id = $1 and site_id = $2 order by weekday, opens",
            Here,
            site.Value
        );
        return (
            await select.List(r => (Day: (IsoDayOfWeek)r.GetInt16(0), Hours: new DayHours(r.GetInt16(1), r.GetInt16(2))), stop)
        ).ToLookup(r => r.Day, r => r.Hours);
    }

    public async Task SetWeek(SiteId site, IReadOnlyList<(IsoDayOfWeek Day, DayHours Hours)> week, CancellationToken stop)
    {
        await using var remove = work.Command("delete from spaces.opening where community_id = $1 and site_id = $2", Here, site.Value);
        await remove.ExecuteNonQueryAsync(stop);
        await using var insert = work.Command(
            "insert into spaces.opening (community_id, site_id, weekday, opens, closes) select $1, $2, d, o, c from unnest($3::smallint[], $4::smallint[], $5::smallint[]) as t (d, o, c)",
            Here,
            site.Value,
            week.Select(w => (short)w.Day).ToArray(),
            week.Select(w => (short)w.Hours.Opens).ToArray(),
            week.Select(w => (short)w.Hours.Closes).ToArray()
        );
        await insert.ExecuteNonQueryAsync(stop);
    }

    public async Task<List<DayNotAsUsual>> Days(SiteId site, LocalDate from, LocalDate until, CancellationToken stop)
    {
        await using var select = work.Command(
            """
            select day, name_zh, name_en, opens, closes, source from spaces.special_day
            where community_id = $1 and site_id = $2 and day between $3 and $4 order by day
            """,
            Here,
            site.Value,
            from.ToDateOnly(),
            until.ToDateOnly()
        );
        return await select.List(Read, stop);
    }

    /// <summary>All or none: a day of which something was said already is an error.</summary>
    public async Task<Outcome<Done>> Add(SiteId site, IReadOnlyList<DayNotAsUsual> days, CancellationToken stop)
    {
        try
        {
            await Insert(site, days, "", stop);
            return Done.It;
        }
        catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return new HoursErrors.DayTaken(days[0].Day);
        }
    }

    /// <summary>
    /// Takes the days of a feed or a file in the place of those that it said before, from a day on. What somebody said by hand stands.
    /// </summary>
    public async Task<int> Take(SiteId site, string source, IReadOnlyList<DayNotAsUsual> days, LocalDate from, CancellationToken stop)
    {
        await using var remove = work.Command(
            "delete from spaces.special_day where community_id = $1 and site_id = $2 and source = $3 and day >= $4",
            Here,
            site.Value,
            source,
            from.ToDateOnly()
        );
        await remove.ExecuteNonQueryAsync(stop);
        return await Insert(site, days, "on conflict do nothing", stop);
    }

    public async Task<bool> Remove(SiteId site, LocalDate day, CancellationToken stop)
    {
        await using var remove = work.Command(
            "delete from spaces.special_day where community_id = $1 and site_id = $2 and day = $3",
            Here,
            site.Value,
            day.ToDateOnly()
        );
        return await remove.ExecuteNonQueryAsync(stop) == 1;
    }

    private async Task<int> Insert(SiteId site, IReadOnlyList<DayNotAsUsual> days, string otherwise, CancellationToken stop)
    {
        await using var insert = work.Command(
            $"""
            insert into spaces.special_day (community_id, site_id, day, name_zh, name_en, opens, closes, source)
            select $1, $2, d, z, e, o, c, s from unnest($3::date[], $4::text[], $5::text[], $6::smallint[], $7::smallint[], $8::text[]) as t (d, z, e, o, c, s)
            {otherwise}
            """,
            Here,
            site.Value,
            days.Select(d => d.Day.ToDateOnly()).ToArray(),
            days.Select(d => d.NameZh).ToArray(),
            days.Select(d => d.NameEn).ToArray(),
            days.Select(d => (short?)d.Hours?.Opens).ToArray(),
            days.Select(d => (short?)d.Hours?.Closes).ToArray(),
            days.Select(d => d.Source).ToArray()
        );
        return await insert.ExecuteNonQueryAsync(stop);
    }

    private static DayNotAsUsual Read(DbDataReader r) =>
        new(
            LocalDate.FromDateOnly(r.GetFieldValue<DateOnly>(0)),
            r.GetString(1),
            r.GetString(2),
            r.IsDBNull(3) ? null : new DayHours(r.GetInt16(3), r.GetInt16(4)),
            r.GetString(5)
        );
}
