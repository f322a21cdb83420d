namespace Juluo.Residencies;

/// <summary>Writes imported deposits in a few statements, whatever their number.</summary>
internal sealed class DepositImportStore(UnitOfWork work, Clock clock)
{
    private sealed record Entry(Guid Deposit, DepositEntryKind Kind, long Amount, LocalDate Day);

    /// <summary>Finds the ids that were imported before or exported from here, each with the deposit's key.</summary>
    public async Task<Dictionary<string, string>> Known(IReadOnlyCollection<string> ids, CancellationToken stop) => (
            await work.List<(string Called, Guid Id)>(
                $"""
                select external_id, id from residencies.deposit where community_id = {work.Community} and external_id = any({ids.ToArray()})
                union select id::text, id from residencies.deposit where community_id = {work.Community} and id::text = any({ids.ToArray()})
                """,
                stop
            )
        ).DistinctBy(k => k.Called).ToDictionary(k => k.Called, k => k.Id.ToString(), StringComparer.Ordinal);

    /// <summary>Writes deposits with their ledgers. If two imports write the same deposit at once, <c>one_deposit_of_an_external_id</c> lets one through.</summary>
    /// <returns>The number of deposits added.</returns>
    public async Task<int> Add(IReadOnlyList<DepositRow> rows, Caller caller, CancellationToken stop)
    {
        var ids = rows.Select(_ => Id.New<DepositId>(clock).Value).ToArray();
        var zone = caller.Community.Zone;
        var since = rows.Select(r => r.Since.AtStartOfDayInZone(zone).ToInstant());
        var (persons, amounts) = (rows.Select(r => r.Person), rows.Select(r => r.Amount));
        var (whats, externalIds) = (rows.Select(r => r.What), rows.Select(r => r.ExternalId));
        var made = (
            await work.List<Guid>(
                $"""
                insert into residencies.deposit (community_id, id, person_id, what, amount, currency, made_at, made_by, external_id)
                select {work.Community}, b.id, b.person, b.what, b.amount, {caller.Community.Currency}, b.since, {caller.Person}, b.external
                from unnest({ids}::uuid[], {persons}::uuid[], {whats}::text[], {amounts}::bigint[], {since}::timestamptz[],
                  {externalIds}::text[]) as b (id, person, what, amount, since, external)
                on conflict on constraint one_deposit_of_an_external_id do nothing returning id
                """,
                stop
            )
        ).ToHashSet();
        var fresh = rows.Select((r, n) => (Id: ids[n], Row: r)).Where(d => made.Contains(d.Id)).ToList();
        // Receipts before returns, so that no balance is below zero in between.
        await Enter(fresh.Select(d => new Entry(d.Id, DepositEntryKind.Received, Came(d.Row), d.Row.Since)), caller, stop);
        await Enter(
            fresh.SelectMany(d =>
                (Entry[])
                    [
                        new(d.Id, DepositEntryKind.Kept, d.Row.Kept, d.Row.Returned ?? d.Row.Since),
                        new(d.Id, DepositEntryKind.Waived, d.Row.Waived, d.Row.Returned ?? d.Row.Since),
                        new(d.Id, DepositEntryKind.Returned, d.Row.WentBack, d.Row.Returned ?? d.Row.Since),
                    ]
            ),
            caller,
            stop
        );
        await Charge([.. fresh.Where(d => d.Row.Owed > 0).Select(d => d.Id)], stop);
        return fresh.Count;
    }

    private static long Came(DepositRow row) => row.Amount - row.Owed - row.Waived;

    private Task Enter(IEnumerable<Entry> entries, Caller caller, CancellationToken stop)
    {
        List<Entry> all = [.. entries.Where(e => e.Amount > 0)];
        var (days, amounts) = (all.Select(e => e.Day), all.Select(e => e.Amount));
        var (deposits, kinds) = (all.Select(e => e.Deposit), all.Select(e => EnumWord.Of(e.Kind)));
        return work.Do(
            $"""
            insert into residencies.deposit_entry (community_id, id, deposit_id, at, kind, amount, day, by_person, imported)
            select {work.Community}, b.id, b.deposit, {clock.Now}, b.kind, b.amount, b.day, {caller.Person}, true
            from unnest({all.Select(_ => clock.NewKey())}::uuid[], {deposits}::uuid[], {kinds}::text[], {amounts}::bigint[],
              {days}::date[]) as b (id, deposit, kind, amount, day)
            """,
            stop
        );
    }

    /// <summary>Charges the amounts that are still owed. Amounts already received or settled were charged in the other system.</summary>
    private async Task Charge(IReadOnlyCollection<Guid> ids, CancellationToken stop)
    {
        if (ids.Count == 0)
            return;
        var owed = await new DepositStore(work, clock).Those(ids, stop);
        var zone = work.Community.Zone;
        await new Outbox(work, clock).Publish(
            [.. owed.Select(d => DepositCharge.Of(d with { Amount = d.Owed, MadeAt = clock.Now }, zone))],
            stop
        );
    }
}
