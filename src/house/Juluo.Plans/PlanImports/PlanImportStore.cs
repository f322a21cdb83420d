namespace Juluo.Plans;

/// <summary>Writes imported plans and their holders.</summary>
internal sealed class PlanImportStore(UnitOfWork work, Clock clock)
{
    /// <summary>Returns all plans, including retired ones, by folded name in either language, by id, and by the other program's identifier.</summary>
    public async Task<ILookup<string, PlanId>> Plans(CancellationToken stop)
    {
        var plans = await work.List<(PlanId Id, LocalizedText Name, string? ExternalId)>(
            $"select id, name_zh, name_en, external_id from plans.plan where community_id = {work.Community}",
            stop
        );
        return plans
            .SelectMany(p => (string?[])[p.Name.Zh, p.Name.En, p.ExternalId, p.Id.ToString()], (p, name) => (name, p.Id))
            .Where(p => p.name is not null)
            .ToLookup(p => TableCells.Fold(p.name!), p => p.Id);
    }

    public async Task Add(IReadOnlyList<PlanRow> rows, PersonId? by, CancellationToken stop)
    {
        var catalogue = new PlanCatalogue(work, clock);
        foreach (var row in rows)
            await catalogue.Add(row.Details, row.Terms, by, stop, row.ExternalId);
    }

    /// <summary>Finds which of these external ids were imported before, or are ids of subscriptions of this community, each with the id of that subscription.</summary>
    public async Task<Dictionary<string, string>> Known(IReadOnlyCollection<string> ids, CancellationToken stop) => (
            await work.List<(string Called, Guid Id)>(
                $"""
                select external_id, id from plans.subscription where community_id = {work.Community} and external_id = any({ids.ToArray()})
                union select id::text, id from plans.subscription where community_id = {work.Community} and id::text = any({ids.ToArray()})
                """,
                stop
            )
        ).DistinctBy(k => k.Called).ToDictionary(k => k.Called, k => k.Id.ToString(), StringComparer.Ordinal);

    /// <summary>Adds subscriptions in one statement, with their history. Months that have begun were billed in the source system.</summary>
    /// <returns>The rows refused because the person has that plan at that time; the database decides.</returns>
    public async Task<List<SubscriptionRow>> Give(IReadOnlyList<SubscriptionRow> rows, Caller caller, CancellationToken stop)
    {
        var ids = rows.Select(_ => Id.New<SubscriptionId>(clock).Value).ToArray();
        var firsts = rows.Select(r => r.From);
        var payers = rows.Select(r => r.Payer);
        var chargedFrom = clock.Today(caller.Community.Zone);
        var persons = rows.Select(r => r.Person);
        var amounts = rows.Select(r => r.Amount);
        var given = (
            await work.List<Guid>(
                $"""
                with brought as (
                  select * from unnest({ids}::uuid[], {rows.Select(r => r.Plan)}::uuid[], {persons}::uuid[], {firsts}::date[],
                    {rows.Select(r => r.Until)}::date[], {amounts}::bigint[], {payers}::uuid[], {rows.Select(r => r.ExternalId)}::text[])
                    as b (id, plan, person, starts, ends, amount, payer, external)),
                given as (
                  insert into plans.subscription (community_id, id, plan_id, person_id, days, amount, currency, made_at, made_by,
                    terms, payer_id, external_id, charged_from)
                  select {work.Community}, b.id, b.plan, b.person, daterange(b.starts, b.ends), coalesce(b.amount, t.amount),
                    {caller.Community.Currency}, {clock.Now}, {caller.Person}, t.number, b.payer, b.external, {chargedFrom}
                  from brought b
                  join lateral (select v.number, v.amount from plans.plan_terms v where v.community_id = {work.Community}
                    and v.plan_id = b.plan order by v.number desc limit 1) t on true
                  on conflict do nothing returning id, days)
                insert into plans.subscription_step (community_id, id, subscription_id, at, kind, day, until, by_person)
                select {work.Community}, gen_random_uuid(), g.id, {clock.Now}, 'begun', lower(g.days), upper(g.days),
                  {caller.Person} from given g returning subscription_id
                """,
                stop
            )
        ).ToHashSet();
        await Pause(
            [.. rows.SelectMany((r, n) => r.Pauses.Select(p => (Id: ids[n], p.From, p.Until))).Where(p => given.Contains(p.Id))],
            caller,
            stop
        );
        return [.. rows.Where((_, n) => !given.Contains(ids[n]))];
    }

    /// <summary>Adds pauses with their history, as if they had been made here.</summary>
    private Task Pause(IReadOnlyList<(Guid Of, LocalDate From, LocalDate Until)> all, Caller caller, CancellationToken stop)
    {
        var (froms, untils) = (all.Select(p => p.From), all.Select(p => p.Until));
        return work.Do(
            $"""
            with brought as (
              select * from unnest({all.Select(p => p.Of)}::uuid[], {froms}::date[], {untils}::date[]) as b (subscription, starts, ends)),
            rests as (
              insert into plans.pause (community_id, id, subscription_id, days, made_at)
              select {work.Community}, gen_random_uuid(), b.subscription, daterange(b.starts, b.ends), {clock.Now} from brought b
              returning subscription_id, days)
            insert into plans.subscription_step (community_id, id, subscription_id, at, kind, day, until, by_person)
            select {work.Community}, gen_random_uuid(), r.subscription_id, {clock.Now}, 'paused', lower(r.days), upper(r.days),
              {caller.Person} from rests r
            """,
            stop
        );
    }
}
