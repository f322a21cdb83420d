namespace Juluo.Circles;

/// <summary>Stores the ledger of a co-operative's shares, the holdings that result from it, and dividends. Database constraints refuse negative holdings; entries are never changed.</summary>
internal sealed class ShareStore(UnitOfWork work, Clock clock)
{
    public CircleStore Circles { get; } = new(work, clock);

    /// <summary>Returns the register: members in the order of joining, with or without shares, then other people who still hold shares.</summary>
    public Task<List<ShareHolding>> Register(CircleId circle, CancellationToken stop) =>
        work.List<ShareHolding>(
            $"""
            select coalesce(m.person_id, h.person_id) as person, coalesce(h.shares, 0) as shares, m.since
            from (select * from circles.circle_member where community_id = {work.Community} and circle_id = {circle} and state = 'here') m
            full join (select * from circles.share_holding where community_id = {work.Community}
              and circle_id = {circle}) h on h.person_id = m.person_id
            where m.person_id is not null or h.shares > 0
            order by m.since nulls last, 1
            """,
            stop
        );

    public Task<List<ShareEntry>> Entries(CircleId circle, int most, CancellationToken stop) =>
        work.List<ShareEntry>(
            $"""
            select at, kind, from_person as "from", to_person as "to", shares, note from circles.share_entry
            where community_id = {work.Community} and circle_id = {circle} order by at desc, id desc limit {most}
            """,
            stop
        );

    /// <summary>
    /// Adds a line to the ledger and to the circle's history. Fails with <see cref="ShareErrors.NotEnough"/> if the giver holds fewer shares, and with <see
    /// cref="ShareErrors.TooMany"/> if a number is too large.
    /// </summary>
    public async Task<Outcome<Done>> Write(CircleId circle, ShareEntry entry, PersonId by, CancellationToken stop)
    {
        try
        {
            var id = clock.NewKey();
            await work.Do(
                $"""
                insert into circles.share_entry (community_id, id, circle_id, at, kind, from_person, to_person, shares, note, by_person)
                values ({work.Community}, {id}, {circle}, {entry.At}, {entry.Kind}, {entry.From}, {entry.To}, {entry.Shares},
                  {entry.Note}, {by})
                """,
                stop
            );
        }
        catch (PostgresException refused) when (refused.ConstraintName == "nobody_holds_less_than_nothing")
        {
            return new ShareErrors.NotEnough("shares");
        }
        catch (PostgresException refused) when (refused.ConstraintName is "a_holding_is_countable" or "share_entry_shares_check")
        {
            return new ShareErrors.TooMany();
        }

        var kind = entry.Kind switch
        {
            ShareKind.Issue => CircleEvent.Issued,
            ShareKind.Transfer => CircleEvent.Transferred,
            _ => CircleEvent.Redeemed,
        };
        await Circles.Note(circle, kind, by, entry.To ?? entry.From, entry.Shares.ToString(), stop);
        return Done.It;
    }

    private sealed record DividendRow(Guid Id, Instant At, Money Total, long Shares, string? Note, Dividend.Part Part);

    public async Task<List<Dividend>> Dividends(CircleId circle, CancellationToken stop)
    {
        var rows = await work.List<DividendRow>(
            $"""
            select d.id, d.declared_at as at, d.total_minor as total, d.shares, d.note, p.person_id as part_person, p.shares as part_shares,
              p.minor as part_amount, {work.Community.Currency} as currency
            from circles.dividend d join circles.dividend_part p on p.community_id = d.community_id and p.dividend_id = d.id
            where d.community_id = {work.Community} and d.circle_id = {circle} order by d.declared_at desc, d.id desc, p.minor desc,
              p.person_id
            """,
            stop
        );
        return
        [
            .. rows.GroupBy(r => r.Id)
                .Select(g => new Dividend(
                    g.Key,
                    g.First().At,
                    g.First().Total,
                    g.First().Shares,
                    g.First().Note,
                    [.. g.Select(r => r.Part)]
                )),
        ];
    }

    public async Task Declare(
        CircleId circle,
        Money total,
        IReadOnlyList<Dividend.Part> parts,
        string? note,
        PersonId by,
        CancellationToken stop
    )
    {
        var id = clock.NewKey();
        await work.Do(
            $"""
            insert into circles.dividend (community_id, id, circle_id, declared_at, total_minor, shares, note, by_person)
            values ({work.Community}, {id}, {circle}, {clock.Now}, {total.Minor}, {parts.Sum(p => p.Shares)}, {note}, {by})
            """,
            stop
        );
        var shares = parts.Select(p => p.Shares);
        await work.Do(
            $"""
            insert into circles.dividend_part (community_id, dividend_id, person_id, shares, minor)
            select {work.Community}, {id}, t.person, t.shares, t.minor from unnest({parts.Select(p => p.Person)}::uuid[],
              {shares}::bigint[], {parts.Select(p => p.Amount.Minor)}::bigint[]) as t (person, shares, minor)
            """,
            stop
        );
        await Circles.Note(
            circle,
            CircleEvent.Dividend,
            by,
            null,
            MoneyText.Of(total, System.Globalization.CultureInfo.InvariantCulture),
            stop
        );
    }

    /// <summary>Locks a co-operative's ledger until the transaction ends, so that a dividend is computed from one state of it.</summary>
    public Task Hold(CircleId circle, CancellationToken stop) =>
        work.Do($"select from circles.circle where community_id = {work.Community} and id = {circle} for update", stop);
}
