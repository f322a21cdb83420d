using NpgsqlTypes;

namespace Juluo.Plans;

/// <summary>
/// Stores subscriptions. Their days can change; each change is also recorded as a step, and steps are kept. A person has a plan once at a time (<c>a_plan_once_at_a_time</c>).
/// Withdrawn subscriptions are left out.
/// </summary>
internal sealed partial class SubscriptionStore(UnitOfWork work, Clock clock)
{
    internal static readonly Sql Columns = new(
        $"{PlanCatalogue.TermsColumns}, s.id, s.plan_id, p.name_zh, p.name_en, s.person_id, lower(s.days), upper(s.days), s.amount, s.currency, {Pauses}, s.payer_id, s.charged_from"
    );

    // Subscriptions that were withdrawn have no days and are left out.
    internal static readonly Sql From = new(
        """
        from plans.subscription s
        join plans.plan p on p.community_id = s.community_id and p.id = s.plan_id and not isempty(s.days)
        join plans.plan_terms t on t.community_id = s.community_id and t.plan_id = s.plan_id and t.number = s.terms
        """
    );

    private const string Pauses = """
        array(select z.days from plans.pause z where z.community_id = s.community_id and z.subscription_id = s.id order by z.days)
        """;

    private readonly Outbox outbox = new(work, clock);

    public async Task<Subscription?> Find(SubscriptionId id, CancellationToken stop) =>
        await work.Find($"select {Columns} {From} where s.community_id = {work.Community} and s.id = {id}", Read, stop);

    /// <summary>Returns all subscriptions of a person, past ones included, the latest first.</summary>
    public Task<List<Subscription>> Of(PersonId person, CancellationToken stop) =>
        work.List(
            $"select {Columns} {From} where s.community_id = {work.Community} and s.person_id = {person} order by lower(s.days) desc, s.id desc",
            Read,
            stop
        );

    /// <summary>Returns the current and future subscriptions of a plan, the earliest first.</summary>
    public Task<List<Subscription>> Holders(PlanId plan, int most, CancellationToken stop)
    {
        var zone = clock.Today(work.Community.Zone);
        return work.List(
            $"""
            select {Columns} {From} where s.community_id = {work.Community} and s.plan_id = {plan}
              and (upper_inf(s.days) or upper(s.days) > {zone})
            order by lower(s.days), s.id limit {most}
            """,
            Read,
            stop
        );
    }

    /// <summary>Returns everyone's subscriptions that cover a day, paused ones included.</summary>
    public Task<List<Subscription>> On(LocalDate day, CancellationToken stop) =>
        work.List($"select {Columns} {From} where s.community_id = {work.Community} and s.days @> {day}::date order by s.id", Read, stop);

    public Task<List<SubscriptionStep>> Steps(SubscriptionId id, CancellationToken stop) =>
        work.List<SubscriptionStep>(
            $"""
            select at, kind, day, until, by_person as by, note from plans.subscription_step
            where community_id = {work.Community} and subscription_id = {id}
            order by at, array_position(array['begun', 'paused', 'resumed', 'ended', 'continued', 'changed', 'withdrawn'], kind), id
            """,
            stop
        );

    /// <summary>
    /// Gives a person a plan on its latest terms. Fails with <see cref="SubscriptionErrors.HasItThen"/> if they have it for a part of that time; the constraint
    /// <c>a_plan_once_at_a_time</c> decides.
    /// </summary>
    /// <param name="chargedFrom">The day from which months are charged here; months that began before it were billed elsewhere. Null if all are charged here.</param>
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
        var given = await work.Do(
            $"""
            insert into plans.subscription (community_id, id, plan_id, person_id, days, amount, currency, made_at, made_by,
              terms, charged_from)
            values ({work.Community}, {id}, {plan.Id}, {person}, daterange({from}, {until}), {plan.Terms.Amount.Minor},
              {plan.Terms.Amount.Currency}, {clock.Now}, {by}, {plan.Terms.Number}, {chargedFrom})
            on conflict on constraint a_plan_once_at_a_time do nothing
            """,
            stop
        );
        if (given == 0)
            return new SubscriptionErrors.HasItThen();

        await Note(id, SubscriptionChange.Begun, from, until, by, stop);
        await outbox.Publish(new DaysGained(person), stop);
        return id;
    }

    /// <summary>Sets the day after the last; null for no end. Fails with <see cref="SubscriptionErrors.HasItThen"/> if the longer subscription would overlap another one to the same plan.</summary>
    public async Task<Outcome<Done>> SetEnd(Subscription of, LocalDate? ends, PersonId? by, CancellationToken stop)
    {
        try
        {
            await work.Do(
                $"update plans.subscription set days = daterange(lower(days), {ends}) where community_id = {work.Community} and id = {of.Id}",
                stop
            );
        }
        catch (PostgresException has) when (has.ConstraintName == "a_plan_once_at_a_time")
        {
            return new SubscriptionErrors.HasItThen();
        }

        await Note(
            of.Id,
            ends is null ? SubscriptionChange.Continued : SubscriptionChange.Ended,
            ends ?? of.Ends ?? of.Begins,
            null,
            by,
            stop
        );
        return Done.It;
    }

    public async Task<Outcome<Done>> Pause(SubscriptionId id, LocalDate from, LocalDate until, PersonId? by, CancellationToken stop)
    {
        var paused = await work.Do(
            $"""
            insert into plans.pause (community_id, id, subscription_id, days, made_at)
            values ({work.Community}, {clock.NewKey()}, {id}, daterange({from}, {until}), {clock.Now})
            on conflict on constraint one_pause_at_a_time do nothing
            """,
            stop
        );
        if (paused == 0)
            return new SubscriptionErrors.PausedThen();

        await Note(id, SubscriptionChange.Paused, from, until, by, stop);
        return Done.It;
    }

    /// <summary>Ends a current or coming pause, so that the plan can be used from this day. False if there is none.</summary>
    public async Task<bool> Resume(SubscriptionId id, LocalDate on, PersonId? by, CancellationToken stop)
    {
        if (
            await work.Find<long>(
                $"""
                with next as (
                  select id from plans.pause where community_id = {work.Community} and subscription_id = {id}
                    and upper(days) > {on} order by days limit 1 for update
                ), gone as (
                  delete from plans.pause p using next where p.community_id = {work.Community} and p.id = next.id
                    and lower(p.days) >= {on} returning p.id
                ), cut as (
                  update plans.pause p set days = daterange(lower(p.days), {on}) from next where p.community_id = {work.Community}
                    and p.id = next.id and lower(p.days) < {on}
                  returning p.id
                )
                select (select count(*) from gone) + (select count(*) from cut)
                """,
                stop
            ) == 0
        )
            return false;
        await Note(id, SubscriptionChange.Resumed, on, null, by, stop);
        return true;
    }

    /// <summary>Records a change, and updates the charges of its months.</summary>
    public async Task Note(
        SubscriptionId id,
        SubscriptionChange action,
        LocalDate day,
        LocalDate? until,
        PersonId? by,
        CancellationToken stop,
        SubscriptionId? to = null
    )
    {
        var key = clock.NewKey();
        var now = await work.List<(PlanId Plan, PersonId Person, LocalDate Begins, LocalDate? Ends)>(
            $"""
            with noted as (
              insert into plans.subscription_step (community_id, id, subscription_id, at, kind, day, until, to_id, by_person)
                values ({work.Community}, {key}, {id}, {clock.Now}, {action}, {day}, {until}, {to}, {by}))
            select plan_id, person_id, lower(days), upper(days) from plans.subscription where community_id = {work.Community}
              and id = {id}
            """,
            stop
        );
        await outbox.Publish(
            [.. now.Select(n => new SubscriptionChanged(action, new(id, n.Plan, n.Person, n.Begins, n.Ends, day, until, to)))],
            stop
        );
        await new MonthCharges(work, clock).Settle(id, stop);
    }

    internal static Subscription Read(DbDataReader r) =>
        new(
            new(r.GetGuid(10)),
            new(r.GetGuid(11)),
            r.Localized(12)!,
            r.Person(14),
            Day(r, 15)!.Value,
            Day(r, 16),
            new(r.GetInt64(17), r.GetString(18)),
            PlanCatalogue.ReadTerms(r),
            [
                .. r.GetFieldValue<NpgsqlRange<DateOnly>[]>(19)
                    .Select(p => new Subscription.Pause(LocalDate.FromDateOnly(p.LowerBound), LocalDate.FromDateOnly(p.UpperBound))),
            ],
            r.IsDBNull(20) ? null : r.Person(20)
        )
        {
            ChargedFrom = Day(r, 21),
        };

    private static LocalDate? Day(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(column));
}
