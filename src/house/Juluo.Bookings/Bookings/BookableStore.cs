using System.Data.Common;
using Npgsql;

namespace Juluo.Bookings;

/// <summary>Reads a resource with all that decides on a booking of it, in one round trip.</summary>
internal sealed class BookableStore(UnitOfWork work)
{
    /// <param name="person">Whose plans and open bookings count; null: of no one.</param>
    /// <param name="credits">Whether what their plans and passes pay counts, and whether it is about to be spent.</param>
    /// <param name="at">About when it is to begin: plans and special days of then.</param>
    /// <param name="moved">The booking that is about to have this time.</param>
    public async Task<Bookable?> Find(
        ResourceId id,
        PersonId? person,
        Instant at,
        Instant now,
        CancellationToken stop,
        CreditsFor credits = CreditsFor.Nothing,
        BookingId? moved = null
    )
    {
        var statements = new List<Statement>();
        void Ask(Statement statement) => statements.Add(statement);
        var day = at.InUtc().Date;
        Ask($"{ResourcesFacade.Select(work)} and r.id = {id}");
        Ask(
            $"""
            select plan_id, slot_minutes, min_minutes, max_minutes, notice, horizon_days, buffer_before, buffer_after, approval,
              outside_hours, arrive_within,
              late_cancel, most_open, bookable
            from plans.rule where community_id = {work.Community} and resource_id = {id}
            """
        );
        Ask(
            $"""
            select audience, plan_id, per, amount, weekdays, starts, ends from plans.price
            where community_id = {work.Community} and resource_id = {id}
            """
        );
        Ask(
            $"""
            with recursive need (id, units) as (
              select {id}::uuid, 1
              union all
              select p.part_id, n.units * p.units from need n join spaces.part p on p.community_id = {work.Community}
                and p.whole_id = n.id
            )
            select n.id, sum(n.units)::int from need n
            where exists (select from spaces.unit u where u.community_id = {work.Community} and u.resource_id = n.id) group by n.id
              order by n.id
            """
        );
        Ask(
            $"""
            select null::date, o.weekday, o.opens, o.closes, false from spaces.opening o
              join spaces.resource r on r.community_id = {work.Community} and r.id = {id} and r.site_id = o.site_id
                where o.community_id = {work.Community}
            union all
            select s.day, 0, s.opens, s.closes, false from spaces.special_day s
              join spaces.resource r on r.community_id = {work.Community} and r.id = {id} and r.site_id = s.site_id
            where s.community_id = {work.Community} and s.day between {day}::date - 2 and {day}::date + 732
            union all
            select null::date, weekday, opens, closes, true from spaces.resource_opening
            where community_id = {work.Community} and resource_id = {id}
            """
        );
        Ask(
            $$"""
            select s.plan_id, case when (t.minutes ->> r.kind)::int = -1
              and (t.sites = '{}' or r.site_id = any (t.sites)) then p.name_zh end, p.name_en
            from plans.subscription s join spaces.site k on k.community_id = {{work.Community}}
              join spaces.resource r on r.community_id = {{work.Community}} and r.id = {{id}} and r.site_id = k.id
              join plans.plan p on p.community_id = {{work.Community}} and p.id = s.plan_id
              join plans.plan_terms t on t.community_id = {{work.Community}} and t.plan_id = s.plan_id and t.number = s.terms
            where s.community_id = {{work.Community}} and s.person_id = {{person}}::uuid
              and s.days @> ({{at}}::timestamptz at time zone k.zone)::date
              and not exists (
                select from plans.pause z where z.community_id = {{work.Community}} and z.subscription_id = s.id
                  and z.days @> ({{at}}::timestamptz at time zone k.zone)::date
              )
            """
        );
        Ask(
            $"""
            select case when exists (select from plans.rule where community_id = {work.Community} and resource_id = {id}
              and most_open is not null) then (
              select count(*)::int from bookings.booking_here where community_id = {work.Community} and resource_id = {id}
                and person_id = {person}::uuid
                and state in ('held', 'requested', 'confirmed') and lower(during) > {now}) else 0 end
            """
        );

        if (credits != CreditsFor.Nothing && person is not null)
        {
            Ask(
                $"""
                select plans.grant_credits({person}, ({at}::timestamptz at time zone k.zone)::date, {now}) from spaces.site k
                join spaces.resource r on r.community_id = {work.Community} and r.id = {id} and r.site_id = k.id
                  where k.community_id = {work.Community}
                  and exists (select from plans.subscription s where s.community_id = {work.Community} and s.person_id = {person})
                """
            );
            var then = (Statement)$"({at}::timestamptz at time zone h.zone)::date";
            Ask(
                $"""
                select {CreditsFacade.Columns}, c.unit = 'day' and {CreditsFacade.CountedOn(then)},
                  case when c.unit = 'day' then {DeskDays.SpokenFor(work, person.Value, $"array[{then}]", now, moved)} else 0 end
                {CreditsFacade.From} join spaces.resource r on r.community_id = {work.Community} and r.id = {id}
                join spaces.site h on h.community_id = {work.Community} and h.id = r.site_id
                where c.community_id = {work.Community} and c.person_id = {person} and (
                  {CreditsFacade.PaysFor($"r.kind", $"r.site_id")} and {CreditsFacade.GoodOn(then)}
                  or {CreditsFacade.IncludesDesk($"r.kind", $"r.site_id")} and c.days @> {then} and (c.free > 0 or {CreditsFacade.CountedOn(
                    then
                )}))
                order by c.id {new Sql(credits == CreditsFor.Spending ? "for update of c" : "")}
                """
            );
        }

        await using var batch = work.Batch(statements);
        await using var rows = await batch.ExecuteReaderAsync(stop);
        if (await All(rows, ResourcesFacade.Read, stop) is not [var resource])
            return null;
        var rules = await Next(rows, ReadRule, stop);
        var prices = await Next(rows, ReadPrice, stop);
        var needs = await Next(rows, r => new UnitRequirement(new(r.GetGuid(0)), r.GetInt32(1)), stop);
        var hours = await Next(rows, r => (Row: HouseHours.Row(r), Own: r.GetBoolean(4)), stop);
        var plans = await Next(rows, r => (Id: new PlanId(r.GetGuid(0)), Unlimited: r.IsDBNull(1) ? null : r.Localized(1)), stop);
        var open = await Next(rows, r => r.GetInt32(0), stop);
        var allowance = Allowance.None;
        if (credits != CreditsFor.Nothing && person is not null)
        {
            await rows.NextResultAsync(stop); // what was given just now
            var has = await Next(rows, r => (Credit: CreditsFacade.Read(r), Counted: r.GetBoolean(17), SpokenFor: r.GetInt32(18)), stop);
            var passes = has.Where(c => c.Credit.Unit == CreditUnit.Day).ToList();
            var plan = plans.Find(p => p.Unlimited is not null).Unlimited;
            allowance = new(
                [.. has.Select(c => c.Credit).Where(c => c.Unit == CreditUnit.Minute)],
                plan ?? PassDay.Of([.. passes.Select(p => new PassDay(p.Credit, p.Counted))], passes.FirstOrDefault().SpokenFor)
            )
            {
                ByDay = plan is null,
            };
        }

        var mine = plans.Select(p => p.Id).ToHashSet();
        return new(
            resource,
            RuleRow.For(resource.Kind, rules, mine),
            HouseHours
                .From(resource.TimeZone, [.. hours.Where(h => !h.Own).Select(h => h.Row)])
                .With(hours.Where(h => h.Own).ToLookup(h => (IsoDayOfWeek)h.Row.Weekday, h => h.Row.Hours!.Value)),
            prices,
            needs,
            mine,
            open[0]
        )
        {
            Allowance = allowance,
            Said = rules,
        };
    }

    private static async Task<List<T>> Next<T>(DbDataReader rows, Func<DbDataReader, T> read, CancellationToken stop)
    {
        await rows.NextResultAsync(stop);
        return await All(rows, read, stop);
    }

    private static async Task<List<T>> All<T>(DbDataReader rows, Func<DbDataReader, T> read, CancellationToken stop)
    {
        var list = new List<T>();
        while (await rows.ReadAsync(stop))
            list.Add(read(rows));
        return list;
    }

    private static RuleRow ReadRule(DbDataReader r) =>
        new(
            r.IsDBNull(0) ? null : new PlanId(r.GetGuid(0)),
            Short(r, 1),
            Int(r, 2),
            Int(r, 3),
            Int(r, 4),
            Int(r, 5),
            Short(r, 6),
            Short(r, 7),
            Bool(r, 8),
            Bool(r, 9),
            Short(r, 10),
            Int(r, 11),
            Short(r, 12),
            Bool(r, 13)
        );

    private static Price ReadPrice(DbDataReader r) =>
        new(
            EnumWord.Read<Audience>(r.GetString(0)),
            r.IsDBNull(1) ? null : new PlanId(r.GetGuid(1)),
            EnumWord.Read<PriceUnit>(r.GetString(2)),
            r.GetInt64(3),
            r.GetInt16(4),
            r.GetInt16(5),
            r.GetInt16(6)
        );

    private static int? Short(DbDataReader r, int at) => r.IsDBNull(at) ? null : r.GetInt16(at);

    private static int? Int(DbDataReader r, int at) => r.IsDBNull(at) ? null : r.GetInt32(at);

    private static bool? Bool(DbDataReader r, int at) => r.IsDBNull(at) ? null : r.GetBoolean(at);
}
