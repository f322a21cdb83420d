using Npgsql;

namespace Juluo.Plans;

/// <summary>Counts days in the house: by a plan with every day if there is one, else by the credit that runs out first. A day counts once, whatever is clicked.</summary>
internal sealed class DayStore(UnitOfWork work, Clock clock)
{
    /// <summary>The day that was counted for somebody, if one was.</summary>
    public async Task<DayUse?> On(PersonId person, LocalDate day, CancellationToken stop) =>
        await work.Find(
            $"""
            select id, site_id, day, credit_id, subscription_id from plans.day_use
            where community_id = {work.Community} and person_id = {person} and day = {day} and undone_at is null
            """,
            Read,
            stop
        );

    /// <summary>Counts a day of somebody's at a site; the one that was counted already if there is one.</summary>
    public async Task<Outcome<DayUse>> Use(PersonId person, SiteId site, LocalDate day, PersonId? by, CancellationToken stop)
    {
        if (await On(person, day, stop) is { } counted)
            return counted;
        var credits = new CreditStore(work, clock);
        await credits.Grant(person, day, stop);
        var plans = await new PlanStore(work, clock).Of(person, day, stop);
        if (plans.Find(p => p.Terms.HoldsAt(site) && p.Terms.Days is null) is { } whole)
            return await Write(person, site, day, null, whole.Id, by, stop);
        var days = await credits.Take(person, day, stop);
        return Choose(days, site) is { } credit
            ? await Write(person, site, day, credit.Id, credit.Subscription, by, stop)
            : new PassErrors.NoDayLeft();
    }

    internal static Credit? Choose(IEnumerable<Credit> credits, SiteId site) =>
        credits
            .Where(c => c.Unit == CreditUnit.Day && c.Free > 0 && c.HoldsAt(site))
            .OrderBy(c => c.Source != CreditSource.Plan)
            .ThenBy(c => c.Until)
            .ThenBy(c => c.Id.Value)
            .FirstOrDefault();

    /// <summary>Counts a day of one credit, of somebody who may be no person of ours.</summary>
    public Task<Outcome<DayUse>> Use(CreditId credit, PersonId? person, SiteId site, LocalDate day, PersonId? by, CancellationToken stop) =>
        Write(person, site, day, credit, null, by, stop);

    /// <summary>It was not so: the day goes back to the credit it came from.</summary>
    public async Task<bool> Undo(DayUseId id, PersonId of, PersonId? by, CancellationToken stop)
    {
        if (
            await work.Find(
                $"""
                update plans.day_use set undone_at = {clock.Now}
                where community_id = {work.Community} and id = {id} and person_id = {of} and undone_at is null
                returning id, site_id, day, credit_id, subscription_id
                """,
                Read,
                stop
            )
            is not { } use
        )
            return false;
        if (use.Credit is { } credit)
            await new CreditStore(work, clock).Return(credit, use.Id.Value, by, stop);
        return true;
    }

    private async Task<Outcome<DayUse>> Write(
        PersonId? person,
        SiteId site,
        LocalDate day,
        CreditId? credit,
        SubscriptionId? subscription,
        PersonId? by,
        CancellationToken stop
    )
    {
        var use = new DayUse(Id.New<DayUseId>(clock), site, day, credit, subscription);
        try
        {
            await work.Do(
                $"""
                insert into plans.day_use (community_id, id, person_id, site_id, day, credit_id, subscription_id, made_at, made_by)
                values ({work.Community}, {use.Id}, {person}, {site}, {day}, {credit}, {subscription}, {clock.Now}, {by})
                """,
                stop
            );
        }
        catch (PostgresException twice) when (twice.ConstraintName is "one_use_a_day" or "one_use_of_a_pass_a_day")
        {
            return new PassErrors.CountedAlready();
        }

        if (credit is null)
            return use;
        var spent = await new CreditStore(work, clock).Spend(credit.Value, use.Id.Value, by, stop);
        return spent.Failed ? spent.As<DayUse>() : use;
    }

    private static DayUse Read(System.Data.Common.DbDataReader r) =>
        new(
            new(r.GetGuid(0)),
            new(r.GetGuid(1)),
            LocalDate.FromDateOnly(r.GetFieldValue<DateOnly>(2)),
            r.IsDBNull(3) ? null : new CreditId(r.GetGuid(3)),
            r.IsDBNull(4) ? null : new SubscriptionId(r.GetGuid(4))
        );
}
