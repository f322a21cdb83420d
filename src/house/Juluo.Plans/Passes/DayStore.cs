namespace Juluo.Plans;

/// <summary>
/// Counts days on site: by a plan that includes every day if there is one, else by a credit, those of plans first, then the soonest to expire. Each day counts once, even with
/// concurrent requests.
/// </summary>
internal sealed class DayStore(UnitOfWork work, Clock clock)
{
    private static readonly Sql Columns = new("id, site_id as site, day, credit_id as credit, subscription_id as subscription");

    /// <summary>Returns the day that was counted for a person on a date; null if there is none or it was undone.</summary>
    public async Task<DayUse?> On(PersonId person, LocalDate day, CancellationToken stop) =>
        await work.Find<DayUse>(
            $"""
            select {Columns} from plans.day_use
            where community_id = {work.Community} and person_id = {person} and day = {day} and undone_at is null
            """,
            stop
        );

    /// <summary>Checks if a day was counted at a site, or a pass that is valid there has one left.</summary>
    public Task<bool> Has(PersonId person, SiteId site, LocalDate day, CancellationToken stop) =>
        work.Find<bool>(
            $$"""
            select exists (select from plans.day_use u where u.community_id = {{work.Community}} and u.person_id = {{person}}
              and u.site_id = {{site}} and u.day = {{day}} and u.undone_at is null)
              or exists (select from plans.credit c where c.community_id = {{work.Community}} and c.person_id = {{person}}
                and c.unit = 'day' and c.free > 0 and c.days @> {{day}}::date
                and c.source <> 'plan' and (c.sites = '{}' or {{site}} = any(c.sites)))
            """,
            stop
        );

    /// <summary>Counts a day of a person at a site. Returns the existing one if the day was counted already.</summary>
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
            : await Nothing(person, site, day, stop);
    }

    /// <summary>Returns the reason why nothing covers a day of a person at a site: a plan or pass that begins later, or nothing at all.</summary>
    public async Task<Error> Nothing(PersonId person, SiteId site, LocalDate day, CancellationToken stop)
    {
        var later = await work.List<(LocalizedText What, LocalDate From)>(
            $$"""
            select name_zh, name_en, begins from (
              select p.name_zh, p.name_en, lower(s.days) as begins from plans.subscription s
              join plans.plan p on p.community_id = s.community_id and p.id = s.plan_id
              where s.community_id = {{work.Community}} and s.person_id = {{person}} and not isempty(s.days)
              union all
              select k.name_zh, k.name_en, lower(c.days) from plans.credit c
              join plans.pass k on k.community_id = c.community_id and k.id = c.pass_id
              where c.community_id = {{work.Community}} and c.person_id = {{person}} and c.unit = 'day' and c.free > 0 and c.source <> 'plan'
                and (c.sites = '{}' or {{site}} = any(c.sites))) as had
            where begins > {{day}} order by begins limit 1
            """,
            stop
        );
        return later is [var next] ? new PassErrors.BeginsLater(next.What, next.From) : new PassErrors.NoDayLeft();
    }

    /// <summary>Counts the day when a person arrives, if a plan or pass covers it. A day that the desk undid is not counted again, unless its plan was withdrawn.</summary>
    public async Task<bool> Come(PersonId person, SiteId site, LocalDate day, CancellationToken stop) =>
        await work.Find<bool>(
            $"""
            select exists (select from plans.day_use
              where community_id = {work.Community} and person_id = {person} and day = {day} and undone_at is not null
                and (subscription_id is null or exists (select from plans.subscription s where s.community_id = {work.Community}
                  and s.id = subscription_id and not isempty(s.days))))
            """,
            stop
        )
            ? await On(person, day, stop) is not null
            : !(await Use(person, site, day, null, stop)).Failed;

    /// <summary>Counts a day without charging it.</summary>
    public async Task<Outcome<DayUse>> Waive(PersonId person, SiteId site, LocalDate day, PersonId? by, CancellationToken stop) =>
        await On(person, day, stop) is not { } counted ? await Write(person, site, day, null, null, by, stop)
        : counted.Waived ? counted
        : new PassErrors.CountedAlready();

    /// <summary>Finds the days that were counted for some people on a date.</summary>
    public async Task<Dictionary<PersonId, PlansFacade.CountedDay>> On(
        IReadOnlyCollection<PersonId> persons,
        LocalDate day,
        CancellationToken stop
    ) =>
        (
            await work.List<(PersonId Person, DayUseId Id, LocalizedText? By, int? Left, int? Granted)>(
                $"""
                select u.person_id, u.id, coalesce(p.name_zh, k.name_zh, c.note), coalesce(p.name_en, k.name_en, c.note), c.free, c.granted
                from plans.day_use u
                left join plans.credit c on c.community_id = u.community_id and c.id = u.credit_id
                left join plans.pass k on k.community_id = c.community_id and k.id = c.pass_id
                left join plans.subscription s on s.community_id = u.community_id and s.id = coalesce(u.subscription_id, c.subscription_id)
                left join plans.plan p on p.community_id = s.community_id and p.id = s.plan_id
                where u.community_id = {work.Community} and u.person_id = any({persons}) and u.day = {day} and u.undone_at is null
                """,
                stop
            )
        ).ToDictionary(d => d.Person, d => new PlansFacade.CountedDay(d.Id, d.By, d.Left, d.Granted));

    internal static Credit? Choose(IEnumerable<Credit> credits, SiteId site) =>
        credits
            .Where(c => c.Unit == CreditUnit.Day && c.Free > 0 && c.HoldsAt(site))
            .OrderBy(c => c.Source != CreditSource.Plan)
            .ThenBy(c => c.Until)
            .ThenBy(c => c.Id.Value)
            .FirstOrDefault();

    /// <summary>Counts a day of one credit, for a person or for a walk-in.</summary>
    public Task<Outcome<DayUse>> Use(CreditId credit, PersonId? person, SiteId site, LocalDate day, PersonId? by, CancellationToken stop) =>
        Write(person, site, day, credit, null, by, stop);

    public async Task<SiteId?> SiteOf(DayUseId id, CancellationToken stop) =>
        await work.Find<SiteId?>($"select site_id from plans.day_use where community_id = {work.Community} and id = {id}", stop);

    /// <summary>Returns the counted days that a plan paid.</summary>
    public Task<List<DayUseId>> CountedBy(SubscriptionId plan, CancellationToken stop) =>
        work.List<DayUseId>(
            $"select id from plans.day_use where community_id = {work.Community} and subscription_id = {plan} and undone_at is null order by day",
            stop
        );

    /// <summary>Undoes a counted day and returns it to its credit.</summary>
    public async Task<bool> Undo(DayUseId id, PersonId of, PersonId? by, CancellationToken stop)
    {
        if (
            await work.Find<DayUse>(
                $"""
                update plans.day_use set undone_at = {clock.Now}
                where community_id = {work.Community} and id = {id} and person_id = {of} and undone_at is null
                returning {Columns}
                """,
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
        // Ignored, not caught: if a person arrives twice at once, by a door and by phone, the exception would abort the rest of the transaction.
        var written = await work.Do(
            $"""
            insert into plans.day_use (community_id, id, person_id, site_id, day, credit_id, subscription_id, made_at, made_by, waived)
            values ({work.Community}, {use.Id}, {person}, {site}, {day}, {credit}, {subscription}, {clock.Now}, {by},
              {credit is null && subscription is null})
            on conflict do nothing
            """,
            stop
        );
        if (written == 0)
            return new PassErrors.CountedAlready();
        if (credit is null)
            return use;
        var spent = await new CreditStore(work, clock).Spend(credit.Value, use.Id.Value, by, stop);
        return spent.Failed ? spent.As<DayUse>() : use;
    }
}
