namespace Juluo.Plans;

/// <summary>Reads the lines of the overview, the latest first.</summary>
internal sealed class OverviewStore(UnitOfWork work, Clock clock)
{
    private sealed record Row(
        Guid Id,
        PersonId? Person,
        string? Holder,
        LocalizedText? What,
        LocalDate From,
        LocalDate? Ends,
        long? Amount,
        string? Currency,
        bool Rests,
        int? Left,
        int? Granted,
        CreditUnit? Unit
    );

    /// <summary>Returns the default kind. A community that only sells passes has no plans to list.</summary>
    public async Task<OverviewKind> Usual(CancellationToken stop) =>
        await work.Find<bool>(
            $"""
            select exists (select from plans.credit where community_id = {work.Community} and source <> 'plan')
              and not exists (select from plans.subscription where community_id = {work.Community})
            """,
            stop
        )
            ? OverviewKind.Passes
            : OverviewKind.Plans;

    /// <param name="month">Any day of a month that the line overlaps, or null for all.</param>
    /// <param name="after">The last line of the previous page.</param>
    public async Task<List<OverviewLine>> List(
        OverviewKind kind,
        LocalDate? month,
        (LocalDate From, Guid Id)? after,
        int most,
        CancellationToken stop
    )
    {
        // Months outside the supported range have no lines.
        if (month is { Year: < 2000 or >= 2200 })
            return [];
        var first = month?.With(DateAdjusters.StartOfMonth);
        var last = first?.PlusMonths(1);
        var today = clock.Today(work.Community.Zone);
        var (afterDay, afterId) = (after?.From, after?.Id);
        Statement all = kind switch
        {
            OverviewKind.Plans => $"""
                select s.id, s.person_id as person, null::text as holder, p.name_zh as what_zh, p.name_en as what_en, lower(s.days) as "from", upper(s.days) as ends,
                  s.amount, s.currency, exists (select from plans.pause z where z.community_id = s.community_id and z.subscription_id = s.id
                    and z.days @> {today}::date) as rests, null::int as "left", null::int as granted, null::text as unit, s.days as span
                from plans.subscription s join plans.plan p on p.community_id = s.community_id and p.id = s.plan_id
                where s.community_id = {work.Community} and not isempty(s.days)
                """,
            OverviewKind.Passes => $"""
                select c.id, c.person_id as person, c.holder, coalesce(k.name_zh, c.note) as what_zh, coalesce(k.name_en, c.note) as what_en, lower(c.days) as "from",
                  upper(c.days) as ends, c.amount, c.currency, false as rests, c.free as "left", c.granted, c.unit, c.days as span
                from plans.credit c left join plans.pass k on k.community_id = c.community_id and k.id = c.pass_id
                where c.community_id = {work.Community} and c.source <> 'plan'
                """,
            _ => $"""
                select u.id, u.person_id as person, c.holder, coalesce(p.name_zh, k.name_zh, c.note) as what_zh, coalesce(p.name_en, k.name_en, c.note) as what_en,
                  u.day as "from", u.day + 1 as ends, null::bigint as amount, null::text as currency, false as rests, null::int as "left",
                  null::int as granted, null::text as unit, daterange(u.day, u.day + 1) as span
                from plans.day_use u
                left join plans.credit c on c.community_id = u.community_id and c.id = u.credit_id
                left join plans.pass k on k.community_id = c.community_id and k.id = c.pass_id
                left join plans.subscription s on s.community_id = u.community_id and s.id = coalesce(u.subscription_id, c.subscription_id)
                left join plans.plan p on p.community_id = s.community_id and p.id = s.plan_id
                where u.community_id = {work.Community} and u.undone_at is null
                """,
        };
        var rows = await work.List<Row>(
            $"""
            select id, person, holder, what_zh, what_en, "from", ends, amount, currency, rests, "left", granted, unit from ({all}) as h
            where ({first}::date is null or span && daterange({first}::date, {last}::date))
              and ({afterDay}::date is null or (h."from", h.id) < ({afterDay}::date, {afterId}::uuid))
            order by h."from" desc, h.id desc limit {most}
            """,
            stop
        );
        return
        [
            .. rows.Select(r => new OverviewLine(
                r.Id,
                r.Person,
                r.Holder,
                r.What,
                r.From,
                r.Ends?.PlusDays(-1),
                r.Amount is { } amount ? new Money(amount, r.Currency!) : null,
                r.From > today ? OverviewState.Upcoming
                    : r.Ends <= today ? OverviewState.Ended
                    : r.Rests ? OverviewState.Paused
                    : OverviewState.Active,
                r.Left,
                r.Granted,
                r.Unit
            )),
        ];
    }
}
