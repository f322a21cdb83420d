namespace Juluo.Spaces;

/// <summary>Stores the weekly hours and the special days of sites. Saving a week takes a lock, so that two people who save at once do not merge their weeks.</summary>
internal sealed class OpeningStore(UnitOfWork work)
{
    /// <summary>Returns a site's hours by weekday. A site without any counts as always open.</summary>
    public async Task<ILookup<IsoDayOfWeek, DayHours>> Week(SiteId site, CancellationToken stop) =>
        (
            await work.List(
                $"""
                select weekday, opens, closes from spaces.opening
                where community_id = {work.Community} and site_id = {site} order by weekday, opens
                """,
                r => (Day: (IsoDayOfWeek)r.GetInt16(0), Hours: new DayHours(r.GetInt16(1), r.GetInt16(2))),
                stop
            )
        ).ToLookup(r => r.Day, r => r.Hours);

    public async Task SetWeek(SiteId site, IReadOnlyList<(IsoDayOfWeek Day, DayHours Hours)> week, CancellationToken stop)
    {
        // Without the lock, two people who save at the same time would both insert their weeks.
        await work.Do(
            $"select pg_advisory_xact_lock(hashtextextended('spaces.opening' || {work.Community}::text || {site}::text, 0))",
            stop
        );
        await work.Do($"delete from spaces.opening where community_id = {work.Community} and site_id = {site}", stop);
        var closes = week.Select(w => (short)w.Hours.Closes);
        await work.Do(
            $"""
            insert into spaces.opening (community_id, site_id, weekday, opens, closes) select {work.Community}, {site}, d, o, c
            from unnest({week.Select(w => (short)w.Day)}::smallint[], {week.Select(w => (short)w.Hours.Opens)}::smallint[],
              {closes}::smallint[]) as t (d, o, c)
            """,
            stop
        );
    }

    public Task<List<DayNotAsUsual>> Days(SiteId site, LocalDate from, LocalDate until, CancellationToken stop) =>
        work.List(
            $"""
            select day, name_zh, name_en, opens, closes, source from spaces.special_day
            where community_id = {work.Community} and site_id = {site} and day between {from} and {until} order by day
            """,
            Read,
            stop
        );

    /// <summary>Adds all days or none. Fails with <see cref="HoursErrors.DayTaken"/> if one of them is already a special day; the error names the first day of the list.</summary>
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
    /// Replaces the days from a feed or a file in the period that it covers, and returns the number of days added. A day from another source, for example typed by a person, is kept.
    /// </summary>
    /// <param name="within">The first and the last day of the period.</param>
    public async Task<int> Take(SiteId site, string source, IReadOnlyList<DayNotAsUsual> days, DateInterval within, CancellationToken stop)
    {
        await work.Do(
            $"""
            delete from spaces.special_day
            where community_id = {work.Community} and site_id = {site} and source = {source} and day between {within.Start} and {within.End}
            """,
            stop
        );
        return await Insert(site, days, "on conflict do nothing", stop);
    }

    public async Task<bool> Remove(SiteId site, LocalDate day, CancellationToken stop) =>
        await work.Do($"delete from spaces.special_day where community_id = {work.Community} and site_id = {site} and day = {day}", stop)
        == 1;

    private Task<int> Insert(SiteId site, IReadOnlyList<DayNotAsUsual> days, string otherwise, CancellationToken stop)
    {
        var nameZhs = days.Select(d => d.Name.Zh);
        var closes = days.Select(d => (short?)d.Hours?.Closes);
        var dates = days.Select(d => d.Day);
        var source = days.Select(d => (short?)d.Hours?.Opens);
        return work.Do(
            $"""
            insert into spaces.special_day (community_id, site_id, day, name_zh, name_en, opens, closes, source)
            select {work.Community}, {site}, d, z, e, o, c, s from unnest({dates}::date[], {nameZhs}::text[],
              {days.Select(d => d.Name.En)}::text[], {source}::smallint[], {closes}::smallint[],
              {days.Select(d => d.Source)}::text[]) as t (d, z, e, o, c, s)
            {new Sql(otherwise)}
            """,
            stop
        );
    }

    private static DayNotAsUsual Read(DbDataReader r) =>
        new(
            LocalDate.FromDateOnly(r.GetFieldValue<DateOnly>(0)),
            new(r.GetString(1), r.GetString(2)),
            r.IsDBNull(3) ? null : new DayHours(r.GetInt16(3), r.GetInt16(4)),
            r.GetString(5)
        );
}
