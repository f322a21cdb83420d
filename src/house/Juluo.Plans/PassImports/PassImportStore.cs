namespace Juluo.Plans;

/// <summary>Writes imported passes and their holders, with the external ids by which a repeated import is recognised.</summary>
internal sealed class PassImportStore(UnitOfWork work, Clock clock)
{
    private sealed record Entry(Guid Credit, CreditMove Kind, int Amount);

    /// <summary>Returns all passes, including retired ones, by folded name in either language, by id, and by the other program's identifier.</summary>
    public async Task<ILookup<string, Pass>> Passes(CancellationToken stop)
    {
        var names = (
            await work.List<(PassId Id, string Name)>(
                $"select id, external_id from plans.pass where community_id = {work.Community} and external_id is not null",
                stop
            )
        ).ToDictionary(p => p.Id, p => p.Name);
        return (await new PassCatalogue(work, clock).All(retired: true, stop))
            .SelectMany(p => (string?[])[p.Name.Zh, p.Name.En, names.GetValueOrDefault(p.Id), p.Id.ToString()], (p, name) => (name, p))
            .Where(p => p.name is not null)
            .ToLookup(p => TableCells.Fold(p.name!), p => p.p);
    }

    /// <summary>Finds which of these external ids were imported before, or are ids of credits of this community, each with the id of that credit.</summary>
    public async Task<Dictionary<string, string>> Known(IReadOnlyCollection<string> ids, CancellationToken stop) => (
            await work.List<(string Called, Guid Id)>(
                $"""
                select external_id, id from plans.credit where community_id = {work.Community} and external_id = any({ids.ToArray()})
                union select id::text, id from plans.credit where community_id = {work.Community} and id::text = any({ids.ToArray()})
                """,
                stop
            )
        ).DistinctBy(k => k.Called).ToDictionary(k => k.Called, k => k.Id.ToString(), StringComparer.Ordinal);

    /// <summary>
    /// Adds sold passes at the price they were sold for, with what is left. Nothing is charged, because the source system did that. Earlier use becomes one ledger entry; no visits
    /// are created.
    /// </summary>
    /// <returns>The rows refused because the person had a trial before, and the number of passes added; the database decides both.</returns>
    public async Task<(List<SoldPassRow> HadTheirTrial, int Added)> Add(
        IReadOnlyList<SoldPassRow> rows,
        Caller caller,
        CancellationToken stop
    )
    {
        var ids = rows.Select(_ => Id.New<CreditId>(clock).Value).ToArray();
        var zone = caller.Community.Zone;
        var bought = rows.Select(r => r.BoughtOn.AtStartOfDayInZone(zone).ToInstant());
        var (persons, holders, passes) = (rows.Select(r => r.Person), rows.Select(r => r.Holder), rows.Select(r => r.Pass));
        var (froms, untils, granted) = (rows.Select(r => r.From), rows.Select(r => r.Until), rows.Select(r => r.Granted));
        var (amounts, currencies) = (rows.Select(r => r.Price.Minor), rows.Select(r => r.Price.Currency));
        var externalIds = rows.Select(r => r.ExternalId);
        var made = await work.List<(Guid Id, bool Refused)>(
            $"""
            with brought as (
              select * from unnest({ids}::uuid[], {persons}::uuid[], {holders}::text[], {passes}::uuid[], {bought}::timestamptz[],
                {froms}::date[], {untils}::date[], {granted}::int[], {amounts}::bigint[], {currencies}::text[], {externalIds}::text[])
                with ordinality as b (id, person, holder, pass, bought, starts, ends, granted, amount, currency, external, place)),
            given as (
              insert into plans.credit (community_id, id, person_id, holder, unit, kinds, sites, granted, days, source, pass_id,
                amount, currency, made_at, made_by, external_id)
              select {work.Community}, b.id, b.person, b.holder, case when p.kind = 'hours' then 'minute' else 'day' end, p.kinds, p.sites,
                b.granted, daterange(b.starts, b.ends), case when p.kind = 'trial' then 'trial' else 'pass' end, p.id, b.amount, b.currency,
                b.bought, {caller.Person}, b.external
              from brought b join plans.pass p on p.community_id = {work.Community} and p.id = b.pass
              order by b.place
              on conflict do nothing returning id)
            select b.id, not exists (select from given g where g.id = b.id) and p.kind = 'trial'
            from brought b join plans.pass p on p.community_id = {work.Community} and p.id = b.pass
            where p.kind = 'trial' or exists (select from given g where g.id = b.id)
            """,
            stop
        );
        var refused = made.Where(m => m.Refused).Select(m => m.Id).ToHashSet();
        var given = made.Select(m => m.Id).Where(id => !refused.Contains(id)).ToHashSet();
        await Enter(
            [
                .. rows.SelectMany(
                        (r, n) => (Entry[])[new(ids[n], CreditMove.SpendElsewhere, r.Used), new(ids[n], CreditMove.Expire, r.Expired)]
                    )
                    .Where(e => e.Amount > 0 && given.Contains(e.Credit)),
            ],
            caller,
            stop
        );
        return ([.. rows.Where((_, n) => refused.Contains(ids[n]))], given.Count);
    }

    private Task Enter(IReadOnlyList<Entry> entries, Caller caller, CancellationToken stop)
    {
        var (kinds, amounts) = (entries.Select(e => EnumWord.Of(e.Kind)), entries.Select(e => e.Amount));
        return work.Do(
            $"""
            insert into plans.credit_entry (community_id, id, credit_id, at, kind, amount, by_person)
            select {work.Community}, b.id, b.credit, {clock.Now}, b.kind, b.amount, {caller.Person}
            from unnest({entries.Select(_ => clock.NewKey())}::uuid[], {entries.Select(e => e.Credit)}::uuid[], {kinds}::text[],
              {amounts}::int[]) as b (id, credit, kind, amount)
            """,
            stop
        );
    }
}
