namespace Juluo.Plans;

/// <summary>
/// The ledger of credits. Only entries are written; the database computes the balances from them and keeps them from falling below zero (<c>nothing_below_zero</c>), even with
/// concurrent requests. Methods that lock several credits lock them in order of id.
/// </summary>
internal sealed class CreditStore(UnitOfWork work, Clock clock)
{
    public static readonly Sql Columns = new(
        """
        c.id, c.unit, c.kinds, c.sites, c.granted, c.free, c.held, c.used, c.expired, lower(c.days), upper(c.days), c.source, c.subscription_id, c.amount, c.currency,
        coalesce(p.name_zh, k.name_zh, c.note, ''), coalesce(p.name_en, k.name_en, c.note, '')
        """
    );

    public static readonly Sql From = new(
        """
        from plans.credit c
        left join plans.subscription s on s.community_id = c.community_id and s.id = c.subscription_id
        left join plans.plan p on p.community_id = s.community_id and p.id = s.plan_id
        left join plans.pass k on k.community_id = c.community_id and k.id = c.pass_id
        """
    );

    /// <summary>SQL condition on <see cref="From"/>: the credit has something left and is valid on a day, and its plan has not ended and is not paused.</summary>
    /// <param name="day">SQL expression for the day.</param>
    public static Statement GoodOn(Statement day) =>
        $"""
            c.free > 0 and c.days @> {day} and (s.id is null or s.days @> {day})
            and not exists (select from plans.pause z where z.community_id = c.community_id and z.subscription_id = s.id
              and z.days @> {day})
            """;

    /// <summary>SQL condition: the credit pays by the minute for a kind of resource at a site.</summary>
    /// <param name="kind">SQL expression for the kind.</param>
    /// <param name="site">SQL expression for the site.</param>
    public static Statement PaysFor(Statement kind, Statement site) =>
        $"c.unit = 'minute' and {kind} = any (c.kinds) and (c.sites = '{{}}' or {site} = any (c.sites))";

    /// <summary>
    /// SQL condition: the credit pays by the day for a resource at a site. A pass, card or trial includes a hot desk on each of its days; plans are left out, because their terms
    /// define which desks they include.
    /// </summary>
    /// <param name="kind">SQL expression for the kind.</param>
    /// <param name="site">SQL expression for the site.</param>
    public static Statement IncludesDesk(Statement kind, Statement site) =>
        $"c.unit = 'day' and c.source <> 'plan' and {kind} = 'hot_desk' and (c.sites = '{{}}' or {site} = any (c.sites))";

    /// <summary>SQL condition on <see cref="From"/>: a use of the credit is recorded for the day and was not undone.</summary>
    /// <param name="day">SQL expression for the day.</param>
    public static Statement CountedOn(Statement day) =>
        $"exists (select from plans.day_use u where u.community_id = c.community_id and u.credit_id = c.id and u.day = {day} and u.undone_at is null)";

    /// <summary>Grants what plans include for the month that contains a day, unless it was granted before. A plan that is paused on the day grants nothing.</summary>
    /// <param name="person">The person, or null for everyone.</param>
    public Task Grant(PersonId? person, LocalDate day, CancellationToken stop) =>
        work.Do($"select plans.grant_credits({person}, {day}, {clock.Now})", stop);

    /// <summary>Returns the credits of a person that have not expired on a day, including those that begin later.</summary>
    public Task<List<Credit>> Of(PersonId person, LocalDate day, CancellationToken stop) =>
        Select(
            $"""
            c.person_id = {person} and upper(c.days) > {day} and (s.id is null or upper_inf(s.days) or upper(s.days) > {day})
            order by c.unit desc, upper(c.days), c.id
            """,
            stop
        );

    /// <summary>Checks if a person was given a trial day before, used or not.</summary>
    public Task<bool> HadTrial(PersonId person, CancellationToken stop) =>
        work.Find<bool>(
            $"select exists (select from plans.credit where community_id = {work.Community} and person_id = {person} and source = 'trial')",
            stop
        );

    /// <summary>Returns the credits that a person can use on a day: valid, with something left, and not of a paused plan. Locked until the transaction ends.</summary>
    public Task<List<Credit>> Take(PersonId person, LocalDate day, CancellationToken stop) =>
        Select($"c.person_id = {person} and {GoodOn($"{day}::date")} order by c.id for update of c", stop);

    /// <summary>Sells a pass, or gives it as a trial, at its current price. Fails if the person had a trial before; the database constraint <c>one_trial_each</c> decides.</summary>
    public async Task<Outcome<CreditId>> Sell(
        Pass pass,
        PersonId? person,
        string? holder,
        LocalDate from,
        PersonId? by,
        CancellationToken stop
    )
    {
        var id = Id.New<CreditId>(clock);
        try
        {
            var unit = pass.Kind == PassKind.Hours ? CreditUnit.Minute : CreditUnit.Day;
            var days = from.PlusDays(pass.ValidDays);
            var kind = pass.Kind == PassKind.Trial ? "trial" : "pass";
            var kinds = pass.Kinds.Select(EnumWord.Of).ToArray();
            await work.Do(
                $"""
                insert into plans.credit (community_id, id, person_id, holder, unit, kinds, sites, granted, days, source, pass_id,
                  amount, currency, made_at, made_by)
                values ({work.Community}, {id}, {person}, {holder}, {unit}, {kinds}, {pass.Sites}, {pass.Quantity},
                  daterange({from}, {days}), {kind}, {pass.Id}, {pass.Price.Minor}, {pass.Price.Currency}, {clock.Now}, {by})
                """,
                stop
            );
        }
        catch (PostgresException had) when (had.ConstraintName == "one_trial_each")
        {
            return new PassErrors.TrialUsed();
        }

        if (PlanCharge.Of(pass, id, person, from, clock.Now) is { } charge)
            await new Outbox(work, clock).Publish(charge, stop);
        if (person is { } owner)
            await new Outbox(work, clock).Publish(new DaysGained(owner), stop);
        return id;
    }

    /// <summary>Locks all credits of a person until the transaction ends.</summary>
    public Task Lock(PersonId person, CancellationToken stop) =>
        work.Do($"select from plans.credit where community_id = {work.Community} and person_id = {person} order by id for update", stop);

    /// <summary>Grants what plans include for the months of some days, then locks all credits of a person until the transaction ends.</summary>
    public async Task Lock(PersonId person, IReadOnlyCollection<LocalDate> days, CancellationToken stop)
    {
        await GrantFor(person, days, stop);
        await Lock(person, stop);
    }

    /// <summary>Finds the credits that can pay for a resource on some days, to be spent booking by booking. Locked until the transaction ends.</summary>
    /// <param name="spokenFor">The number of other days with a booked desk that a pass will pay.</param>
    public async Task<CreditBalance> Purse(
        PersonId person,
        Resource resource,
        IReadOnlyCollection<LocalDate> days,
        CancellationToken stop,
        int spokenFor = 0
    )
    {
        await GrantFor(person, days, stop);
        LocalDate[] all = [.. days.Distinct()];
        var site = PaysFor($"{resource.Kind}", $"{resource.Site}");
        var good = await work.List(
            $"""
            select {Columns}, d.day {From} cross join unnest({all}::date[]) as d (day)
            where c.community_id = {work.Community} and c.person_id = {person} and {site} and {GoodOn($"d.day")}
            order by c.id, d.day for update of c
            """,
            r => (Day: LocalDate.FromDateOnly(r.GetFieldValue<DateOnly>(17)), Credit: Read(r)),
            stop
        );
        var whole = await work.List<(LocalDate Day, LocalizedText Name)>(
            $$"""
            select d.day, p.name_zh, p.name_en from unnest({{all}}::date[]) as d (day)
            join plans.subscription s on s.community_id = {{work.Community}} and s.person_id = {{person}} and s.days @> d.day
            join plans.plan p on p.community_id = {{work.Community}} and p.id = s.plan_id
            join plans.plan_terms t on t.community_id = {{work.Community}} and t.plan_id = s.plan_id and t.number = s.terms
            where (t.minutes ->> {{resource.Kind}})::int = -1 and (t.sites = '{}' or {{resource.Site}} = any (t.sites))
              and not exists (select from plans.pause z where z.community_id = {{work.Community}} and z.subscription_id = s.id
                and z.days @> d.day)
            order by d.day, s.id
            """,
            stop
        );
        return new(
            good.ToLookup(g => g.Day, g => g.Credit),
            whole.DistinctBy(w => w.Day).ToDictionary(w => w.Day, w => w.Name),
            (resource.Kind == ResourceKind.HotDesk ? await Passes(person, resource, all, stop) : []).ToLookup(p => p.Day, p => p.Pass),
            spokenFor
        );
    }

    private Task<List<(LocalDate Day, PassDay Pass)>> Passes(PersonId person, Resource resource, LocalDate[] days, CancellationToken stop)
    {
        var desk = IncludesDesk($"{resource.Kind}", $"{resource.Site}");
        return work.List(
            $"""
            select {Columns}, d.day, {CountedOn($"d.day")} {From} cross join unnest({days}::date[]) as d (day)
            where c.community_id = {work.Community} and c.person_id = {person} and {desk} and c.days @> d.day
              and (c.free > 0 or {CountedOn($"d.day")})
            order by upper(c.days), c.id, d.day
            """,
            r => (Day: LocalDate.FromDateOnly(r.GetFieldValue<DateOnly>(17)), Pass: new PassDay(Read(r), r.GetBoolean(18))),
            stop
        );
    }

    // A plan's month is longer than a week, so the first and the last of these days in each week fall into every plan month that one of the days is in.
    private async Task GrantFor(PersonId person, IReadOnlyCollection<LocalDate> days, CancellationToken stop)
    {
        DateOnly[] some =
        [
            .. days.Select(d => d.ToDateOnly()).GroupBy(d => d.DayNumber / 7).SelectMany(w => new[] { w.Min(), w.Max() }).Distinct(),
        ];
        await work.Do(
            $"""
            select count(plans.grant_credits({person}, d.day, {clock.Now})) from unnest({some}::date[]) as d (day)
            where exists (select from plans.subscription s where s.community_id = {work.Community} and s.person_id = {person})
            """,
            stop
        );
    }

    /// <summary>Gives back all credit that these bookings hold or used.</summary>
    public async Task ReleaseMany(IReadOnlyCollection<Guid> bookings, CancellationToken stop)
    {
        foreach (
            var booking in await work.List<Guid>(
                $"""
                select distinct booking_id from plans.credit_of_booking
                where community_id = {work.Community} and booking_id = any({bookings.ToArray()}) and held + used > 0 order by booking_id
                """,
                stop
            )
        )
            await Release(booking, stop);
    }

    /// <summary>
    /// Holds the credits that pay for a stored booking; if the booking is confirmed, also marks them as used. Fails with <see cref="CreditErrors.NotEnough"/> if one has too little
    /// left.
    /// </summary>
    public async Task<Outcome<Done>> Hold(Guid booking, bool agreed, Quote quote, CancellationToken stop)
    {
        foreach (var line in quote.Lines.Where(l => l.Credit is not null).OrderBy(l => l.Credit!.Value.Value))
        foreach (var move in agreed ? new[] { CreditMove.Hold, CreditMove.Use } : [CreditMove.Hold])
        {
            var written = await Write(line.Credit!.Value, move, (int)line.Quantity, booking, null, null, stop);
            if (written.Failed)
                return written;
        }

        return Done.It;
    }

    /// <summary>Gives back all credit that a booking holds or used, before it is priced again.</summary>
    public async Task Release(Guid booking, CancellationToken stop)
    {
        foreach (
            var (credit, held, used) in await work.List<(CreditId, int, int)>(
                $"""
                select credit_id, held, used from plans.credit_of_booking
                where community_id = {work.Community} and booking_id = {booking} order by credit_id
                """,
                stop
            )
        )
        {
            if (held > 0)
                await Write(credit, CreditMove.Release, held, booking, null, null, stop);
            if (used > 0)
                await Write(credit, CreditMove.Return, used, booking, null, null, stop);
        }
    }

    public Task<Outcome<Done>> Spend(CreditId credit, Guid dayUse, PersonId? by, CancellationToken stop) =>
        Write(credit, CreditMove.Spend, 1, null, dayUse, by, stop);

    public Task<Outcome<Done>> Return(CreditId credit, Guid dayUse, PersonId? by, CancellationToken stop) =>
        Write(credit, CreditMove.Return, 1, null, dayUse, by, stop);

    /// <summary>Expires the rest of credits whose days, or whose plan, are over. Returns the number of credits.</summary>
    public Task<int> Expire(LocalDate today, CancellationToken stop) =>
        work.Do(
            $"""
            insert into plans.credit_entry (community_id, id, credit_id, at, kind, amount)
            select c.community_id, gen_random_uuid(), c.id, {clock.Now}, 'expire', c.free {From}
            where c.community_id = {work.Community} and c.free > 0 and (upper(c.days) <= {today} or upper(s.days) <= {today})
              order by c.id
            """,
            stop
        );

    /// <summary>Expires what is left of a withdrawn subscription's credits, and returns the number of credits. What was used stays used.</summary>
    public Task<int> Withdraw(SubscriptionId plan, CancellationToken stop) =>
        work.Do(
            $"""
            insert into plans.credit_entry (community_id, id, credit_id, at, kind, amount)
            select c.community_id, gen_random_uuid(), c.id, {clock.Now}, 'expire', c.free from plans.credit c
            where c.community_id = {work.Community} and c.subscription_id = {plan} and c.free > 0 order by c.id
            """,
            stop
        );

    public Task<List<CreditEntry>> Entries(PersonId person, int most, CancellationToken stop) =>
        work.List<CreditEntry>(
            $"""
            select e.at, e.credit_id as credit, c.unit, e.kind, e.amount, coalesce(p.name_zh, k.name_zh, c.note, '') as name_zh,
              coalesce(p.name_en, k.name_en, c.note, '') as name_en, e.booking_id as booking
            {From} join plans.credit_entry e on e.community_id = c.community_id and e.credit_id = c.id
            where c.community_id = {work.Community} and c.person_id = {person} order by e.at desc, e.id desc limit {most}
            """,
            stop
        );

    private async Task<Outcome<Done>> Write(
        CreditId credit,
        CreditMove move,
        int amount,
        Guid? booking,
        Guid? dayUse,
        PersonId? by,
        CancellationToken stop
    )
    {
        try
        {
            var id = clock.NewKey();
            await work.Do(
                $"""
                insert into plans.credit_entry (community_id, id, credit_id, at, kind, amount, booking_id, day_use_id, by_person)
                values ({work.Community}, {id}, {credit}, {clock.Now}, {move}, {amount}, {booking}, {dayUse}, {by})
                """,
                stop
            );
            return Done.It;
        }
        catch (PostgresException none) when (none.ConstraintName is "nothing_below_zero" or "no_more_than_it_took")
        {
            return new CreditErrors.NotEnough();
        }
    }

    private Task<List<Credit>> Select(Statement where, CancellationToken stop) =>
        work.List($"select {Columns} {From} where c.community_id = {work.Community} and {where}", Read, stop);

    public static Credit Read(DbDataReader r) =>
        new(
            new(r.GetGuid(0)),
            EnumWord.Read<CreditUnit>(r.GetString(1)),
            [.. r.GetFieldValue<string[]>(2).Select(EnumWord.Read<ResourceKind>)],
            [.. r.GetFieldValue<Guid[]>(3).Select(s => new SiteId(s))],
            r.GetInt32(4),
            r.GetInt32(5),
            r.GetInt32(6),
            r.GetInt32(7),
            r.GetInt32(8),
            LocalDate.FromDateOnly(r.GetFieldValue<DateOnly>(9)),
            LocalDate.FromDateOnly(r.GetFieldValue<DateOnly>(10)),
            EnumWord.Read<CreditSource>(r.GetString(11)),
            r.IsDBNull(12) ? null : new SubscriptionId(r.GetGuid(12)),
            new(r.GetInt64(13), r.GetString(14)),
            r.Localized(15)!
        );
}
