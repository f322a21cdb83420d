namespace Juluo.Residencies;

/// <summary>Reads deposits and adds to their ledgers. The constraint <c>never_below_zero</c> keeps balances from becoming negative.</summary>
internal sealed class DepositStore(UnitOfWork work, Clock clock)
{
    private Statement Select =>
        $"""
            select d.id, d.person_id, d.application_id, r.name_zh, r.name_en, d.what, d.amount, d.owed, d.held, d.returned, d.kept,
              d.waived, d.currency, d.made_at
            from residencies.deposit d
            left join residencies.application a on a.community_id = d.community_id and a.id = d.application_id
            left join residencies.residency r on r.community_id = a.community_id and r.id = a.residency_id
            where d.community_id = {work.Community}
            """;

    /// <summary>Returns the deposits: those with an amount owed or held first, each group newest first.</summary>
    public Task<List<Deposit>> All(int most, CancellationToken stop) =>
        work.List($"{Select} order by d.owed + d.held = 0, d.made_at desc, d.id limit {most}", Read, stop);

    public Task<List<Deposit>> Of(PersonId person, CancellationToken stop) =>
        work.List($"{Select} and d.person_id = {person} order by d.made_at desc, d.id", Read, stop);

    public async Task<Deposit?> Find(DepositId id, CancellationToken stop) => await work.Find($"{Select} and d.id = {id}", Read, stop);

    public Task<List<Deposit>> Those(IReadOnlyCollection<Guid> ids, CancellationToken stop) =>
        work.List($"{Select} and d.id = any({ids.ToArray()}) order by d.id", Read, stop);

    /// <summary>Returns the last day on which money of each deposit was returned; deposits of which nothing was returned are missing.</summary>
    public async Task<IReadOnlyDictionary<DepositId, LocalDate>> LastDays(CancellationToken stop) =>
        (
            await work.List<(DepositId Deposit, LocalDate Day)>(
                $"""
                select deposit_id, max(day) from residencies.deposit_entry
                where community_id = {work.Community} and kind = 'returned' group by deposit_id
                """,
                stop
            )
        ).ToDictionary(r => r.Deposit, r => r.Day);

    public Task<List<DepositEntry>> Entries(DepositId id, CancellationToken stop) =>
        work.List<DepositEntry>(
            $"""
            select e.kind, e.amount, d.currency, e.day, e.how, e.reference, e.reason, e.by_person as by, e.at, e.imported
            from residencies.deposit_entry e join residencies.deposit d on d.community_id = e.community_id and d.id = e.deposit_id
            where e.community_id = {work.Community} and e.deposit_id = {id} order by e.at, e.kind <> 'owed', e.id
            """,
            stop
        );

    /// <summary>Adds a deposit that a person owes; the database writes the first entry.</summary>
    public async Task<DepositId> Owe(
        PersonId person,
        ApplicationId? application,
        string? what,
        Money amount,
        PersonId? by,
        CancellationToken stop
    )
    {
        var id = Id.New<DepositId>(clock);
        await work.Do(
            $"""
            insert into residencies.deposit (community_id, id, person_id, application_id, what, amount, currency, made_at, made_by)
            values ({work.Community}, {id}, {person}, {application}, {what}, {amount.Minor}, {amount.Currency}, {clock.Now}, {by})
            """,
            stop
        );
        await new Outbox(work, clock).Publish(DepositCharge.Of((await Find(id, stop))!, work.Community.Zone), stop);
        return id;
    }

    public async Task<Outcome<Done>> Enter(Deposit deposit, DepositEntry entry, CancellationToken stop)
    {
        var key = clock.NewKey();
        try
        {
            var paid = entry.How is { } how ? how : (PaidHow?)null;
            await work.Do(
                $"""
                insert into residencies.deposit_entry (community_id, id, deposit_id, at, kind, amount, day, how, reference, reason,
                  by_person)
                values ({work.Community}, {key}, {deposit.Id}, {entry.At}, {entry.Kind}, {entry.Amount.Minor}, {entry.Day}, {paid},
                  {entry.Reference}, {entry.Reason}, {entry.By})
                """,
                stop
            );
        }
        catch (PostgresException less) when (less.ConstraintName == "never_below_zero")
        {
            return new DepositErrors.MoreThanThereIs(deposit.Owed, deposit.Held);
        }

        if (DepositCharge.Less(deposit, entry, key, work.Community.Zone) is { } charge)
            await new Outbox(work, clock).Publish(charge, stop);
        return Done.It;
    }

    // Mapped by hand: the purpose is a text or the name of a residency.
    private static Deposit Read(DbDataReader r)
    {
        Money Sum(int column) => new(r.GetInt64(column), r.GetString(12));
        return new(
            new(r.GetGuid(0)),
            r.Person(1),
            r.IsDBNull(2) ? null : new ApplicationId(r.GetGuid(2)),
            r.IsDBNull(5) ? r.Localized(3) ?? new() : new(r.GetString(5)),
            Sum(6),
            Sum(7),
            Sum(8),
            Sum(9),
            Sum(10),
            Sum(11),
            r.Instant(13)
        );
    }
}
