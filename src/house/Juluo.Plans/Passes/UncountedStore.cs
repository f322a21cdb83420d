namespace Juluo.Plans;

/// <summary>
/// Finds the plan or pass that could cover a day for people without a counted day: a plan that includes every day, else the credit that <see cref="DayStore.Choose"/> would pick.
/// </summary>
internal sealed class UncountedStore(UnitOfWork work)
{
    private sealed record Use(PersonId Person, LocalDate Day);

    private sealed record Row(PersonId Person, bool HadTrial, LocalizedText? Has);

    public async Task<Dictionary<PersonId, PlansFacade.Uncounted>> Of(
        IReadOnlyCollection<PersonId> persons,
        SiteId site,
        LocalDate day,
        CancellationToken stop
    )
    {
        var rows = await work.List<Row>(
            $"""
            select a.person, exists (select from plans.credit t where t.community_id = {work.Community} and t.person_id = a.person
              and t.source = 'trial') as had_trial, coalesce(w.zh, h.zh) as has_zh,
              coalesce(w.en, h.en) as has_en
            from unnest({persons}::uuid[]) as a (person)
            left join lateral (
              select p.name_zh as zh, p.name_en as en {SubscriptionStore.From}
              where s.community_id = {work.Community} and s.person_id = a.person and s.days @> {day}::date and t.days is null
                and (cardinality(t.sites) = 0 or {site} = any (t.sites)) and not exists (select from plans.pause z
                  where z.community_id = s.community_id and z.subscription_id = s.id and z.days @> {day}::date)
              order by s.id limit 1) w on true
            left join lateral (
              select coalesce(p.name_zh, k.name_zh, c.note, '') as zh, coalesce(p.name_en, k.name_en, c.note, '') as en {CreditStore.From}
              where c.community_id = {work.Community} and c.person_id = a.person and c.unit = 'day'
                and (cardinality(c.sites) = 0 or {site} = any (c.sites)) and {CreditStore.GoodOn($"{day}::date")}
              order by c.source <> 'plan', upper(c.days), c.id limit 1) h on true
            """,
            stop
        );
        return rows.ToDictionary(r => r.Person, r => new PlansFacade.Uncounted(r.Has, r.HadTrial));
    }

    public async Task<HashSet<(PersonId Person, LocalDate Day)>> Counted(
        IReadOnlyCollection<PersonId> persons,
        LocalDate first,
        LocalDate last,
        CancellationToken stop
    ) =>
        [
            .. (
                await work.List<Use>(
                    $"""
                    select person_id as person, day from plans.day_use where community_id = {work.Community} and person_id = any({persons})
                      and day between {first} and {last} and undone_at is null
                    """,
                    stop
                )
            ).Select(u => (u.Person, u.Day)),
        ];

    public async Task<Instant?> OfferedSince(CancellationToken stop) =>
        await work.Find<Instant?>(
            $"""
            select min(made_at) from (select made_at from plans.plan where community_id = {work.Community}
              union all select made_at from plans.pass where community_id = {work.Community} and kind <> 'hours') o
            """,
            stop
        );
}
