using System.Data.Common;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace Juluo.Plans;

/// <summary>Reads and writes who has which plan. Days change, what changed them is written beside them and stays.</summary>
public sealed class SubscriptionBook(Work work, Clock clock)
{
    internal const string Columns =
        $"{PlanCatalogue.TermsColumns}, s.id, s.plan_id, p.name_zh, p.name_en, s.person_id, lower(s.days), upper(s.days), s.amount, s.currency, {Pauses}, s.payer_id, s.charged_from";

    internal const string From = """
        from plans.subscription s
        join plans.plan p on p.community_id = s.community_id and p.id = s.plan_id
        join plans.plan_terms t on t.community_id = s.community_id and t.plan_id = s.plan_id and t.number = s.terms
        """;

    private const string Pauses = """
        array(select z.days from plans.pause z where z.community_id = s.community_id and z.subscription_id = s.id order by z.days)
        """;

    private readonly Outbox outbox = new(work, clock);

    private Guid Here => work.Community.Id.Value;

    public async Task<Subscription?> Find(SubscriptionId id, CancellationToken stop)
    {
        await using var select = work.Command($"select {Columns} {From} where s.community_id = $1 and s.id = $2", Here, id.Value);
        return (await select.List(Read, stop)).SingleOrDefault();
    }

    /// <summary>All that somebody has or had, the latest first.</summary>
    public async Task<List<Subscription>> Of(PersonId person, CancellationToken stop)
    {
        await using var select = work.Command(
            $"select {Columns} {From} where s.community_id = $1 and s.person_id = $2 order by lower(s.days) desc, s.id desc",
            Here,
            person.Value
        );
        return await select.List(Read, stop);
    }

    /// <summary>Who has a plan today or will.</summary>
    public async Task<List<Subscription>> Holders(PlanId plan, int most, CancellationToken stop)
    {
        await using var select = work.Command(
            $"""
            select {Columns} {From} where s.community_id = $1 and s.plan_id = $2 and (upper_inf(s.days) or upper(s.days) > $3)
            order by lower(s.days), s.id limit $4
            """,
            Here,
            plan.Value,
            clock.Today(work.Community.Zone).ToDateOnly(),
            most
        );
        return await select.List(Read, stop);
    }

    /// <summary>Subscriptions that hold on a day, of everybody.</summary>
    public async Task<List<Subscription>> On(LocalDate day, CancellationToken stop)
    {
        await using var select = work.Command(
            $"select {Columns} {From} where s.community_id = $1 and s.days @> $2::date order by s.id",
            Here,
            day.ToDateOnly()
        );
        return await select.List(Read, stop);
    }

    public async Task<List<SubscriptionStep>> Steps(SubscriptionId id, CancellationToken stop)
    {
        await using var select = work.Command(
            "select at, kind, day, until, by_person, note from plans.subscription_step where community_id = $1 and subscription_id = $2 order by at, array_position(array['begun', 'paused', 'resumed', 'ended', 'continued', 'changed'], kind), id",
            Here,
            id.Value
        );
        return await select.List(
            r => new SubscriptionStep(
                r.Instant(0),
                EnumWord.Read<SubscriptionDeed>(r.GetString(1)),
                Day(r, 2)!.Value,
                Day(r, 3),
                r.IsDBNull(4) ? null : r.Person(4),
                r.IsDBNull(5) ? null : r.GetString(5)
            ),
            stop
        );
    }

    /// <summary>Gives somebody a plan on its newest terms. That they have it already is the database's to say.</summary>
    /// <param name="chargedFrom">Months that began before this day were billed elsewhere; null: all are charged here.</param>
    public async Task<Outcome<SubscriptionId>> Give(
        Plan plan,
        PersonId person,
        LocalDate from,
        LocalDate? until,
        PersonId? by,
        CancellationToken stop,
        LocalDate? chargedFrom = null
    )
    {
        var id = Id.New<SubscriptionId>(clock);
        try
        {
            await using var insert = work.Command(
                """
                insert into plans.subscription (community_id, id, plan_id, person_id, days, amount, currency, made_at, made_by, terms, charged_from)
                values ($1, $2, $3, $4, daterange($5, $6), $7, $8, $9, $10, $11, $12)
                """,
                Here,
                id.Value,
                plan.Id.Value,
                person.Value,
                from.ToDateOnly(),
                until?.ToDateOnly(),
                plan.Terms.Amount.Minor,
                plan.Terms.Amount.Currency,
                clock.Now.ToDateTimeUtc(),
                by?.Value,
                plan.Terms.Number,
                chargedFrom?.ToDateOnly()
            );
            await insert.ExecuteNonQueryAsync(stop);
        }
        catch (PostgresException has) when (has.ConstraintName == "a_plan_once_at_a_time")
        {
            return new SubscriptionErrors.HasItThen();
        }

        await Note(id, SubscriptionDeed.Begun, from, until, by, stop);
        return id;
    }

    /// <summary>Another last day; null: until further notice.</summary>
    public async Task<Outcome<Done>> SetEnd(Subscription of, LocalDate? ends, PersonId? by, CancellationToken stop)
    {
        try
        {
            await using var update = work.Command(
                "update plans.subscription set days = daterange(lower(days), $3) where community_id = $1 and id = $2",
                Here,
                of.Id.Value,
                ends?.ToDateOnly()
            );
            await update.ExecuteNonQueryAsync(stop);
        }
        catch (PostgresException has) when (has.ConstraintName == "a_plan_once_at_a_time")
        {
            return new SubscriptionErrors.HasItThen();
        }

        await Note(of.Id, ends is null ? SubscriptionDeed.Continued : SubscriptionDeed.Ended, ends ?? of.Ends ?? of.Begins, null, by, stop);
        return Done.It;
    }

    public async Task<Outcome<Done>> Pause(SubscriptionId id, LocalDate from, LocalDate until, PersonId? by, CancellationToken stop)
    {
        try
        {
            await using var insert = work.Command(
                "insert into plans.pause (community_id, id, subscription_id, days, made_at) values ($1, $2, $3, daterange($4, $5), $6)",
                Here,
                Guid.CreateVersion7(clock.Provider.GetUtcNow()),
                id.Value,
                from.ToDateOnly(),
                until.ToDateOnly(),
                clock.Now.ToDateTimeUtc()
            );
            await insert.ExecuteNonQueryAsync(stop);
        }
        catch (PostgresException two) when (two.ConstraintName == "one_pause_at_a_time")
        {
            return new SubscriptionErrors.PausedThen();
        }

        await Note(id, SubscriptionDeed.Paused, from, until, by, stop);
        return Done.It;
    }

    /// <summary>A pause that runs or is to come ends: from this day on the plan can be used. False if there is none.</summary>
    public async Task<bool> Resume(SubscriptionId id, LocalDate on, PersonId? by, CancellationToken stop)
    {
        await using var end = work.Command(
            """
            with next as (
              select id from plans.pause where community_id = $1 and subscription_id = $2 and upper(days) > $3 order by days limit 1 for update
            ), gone as (
              delete from plans.pause p using next where p.community_id = $1 and p.id = next.id and lower(p.days) >= $3 returning p.id
            ), cut as (
              update plans.pause p set days = daterange(lower(p.days), $3) from next where p.community_id = $1 and p.id = next.id and lower(p.days) < $3
              returning p.id
            )
            select (select count(*) from gone) + (select count(*) from cut)
            """,
            Here,
            id.Value,
            on.ToDateOnly()
        );
        if ((long)(await end.ExecuteScalarAsync(stop))! == 0)
            return false;
        await Note(id, SubscriptionDeed.Resumed, on, null, by, stop);
        return true;
    }

    /// <summary>Writes down what became of it; what its months are worth since is charged, or taken back.</summary>
    public async Task Note(
        SubscriptionId id,
        SubscriptionDeed deed,
        LocalDate day,
        LocalDate? until,
        PersonId? by,
        CancellationToken stop,
        SubscriptionId? to = null
    )
    {
        await using var insert = work.Command(
            """
            with noted as (
              insert into plans.subscription_step (community_id, id, subscription_id, at, kind, day, until, to_id, by_person) values ($1, $2, $3, $4, $5, $6, $7, $8, $9))
            select plan_id, person_id, lower(days), upper(days) from plans.subscription where community_id = $1 and id = $3
            """,
            Here,
            Guid.CreateVersion7(clock.Provider.GetUtcNow()),
            id.Value,
            clock.Now.ToDateTimeUtc(),
            EnumWord.Of(deed),
            day.ToDateOnly(),
            until?.ToDateOnly(),
            to?.Value,
            by?.Value
        );
        var now = await insert.List(
            r => new SubscriptionEvent(id, new(r.GetGuid(0)), r.Person(1), Day(r, 2)!.Value, Day(r, 3), day, until, to),
            stop
        );
        await outbox.Publish([.. now.Select(n => new SubscriptionChanged(deed, n))], stop);
        await new MonthCharges(work, clock).Settle(id, stop);
    }

    internal static Subscription Read(DbDataReader r) =>
        new(
            new(r.GetGuid(10)),
            new(r.GetGuid(11)),
            r.GetString(12),
            r.GetString(13),
            r.Person(14),
            Day(r, 15)!.Value,
            Day(r, 16),
            new(r.GetInt64(17), r.GetString(18)),
            PlanCatalogue.ReadTerms(r),
            [
                .. r.GetFieldValue<NpgsqlRange<DateOnly>[]>(19)
                    .Select(p => (LocalDate.FromDateOnly(p.LowerBound), LocalDate.FromDateOnly(p.UpperBound))),
            ],
            r.IsDBNull(20) ? null : r.Person(20)
        )
        {
            ChargedFrom = Day(r, 21),
        };

    private static LocalDate? Day(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(column));
}
