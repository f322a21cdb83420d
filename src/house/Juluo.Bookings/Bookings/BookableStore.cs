namespace Juluo.Bookings;

/// <summary>Reads a resource with everything that decides on a booking of it, in one round trip.</summary>
internal sealed class BookableStore(UnitOfWork work)
{
    /// <param name="person">The person whose plans and open bookings count, or null for none.</param>
    /// <param name="credits">Decides if credits are left out, only read, or locked to be spent.</param>
    /// <param name="at">The approximate start of the booking; selects plans and special days.</param>
    /// <param name="moved">The booking that is about to move to this time; it does not count against the person's passes.</param>
    public async Task<Bookable?> Find(
        ResourceId id,
        PersonId? person,
        Instant at,
        Instant now,
        CancellationToken stop,
        CreditsFor credits = CreditsFor.Nothing,
        BookingId? moved = null
    )
    {
        var statements = new List<Statement>();
        void Ask(Statement statement) => statements.Add(statement);
        var day = at.InUtc().Date;
        Ask($"{ResourcesFacade.Select(work)} and r.id = {id}");
        Ask(PlansFacade.Rules(work, id));
        Ask(PlansFacade.Prices(work, id));
        Ask(
            $"""
            select n.id as resource, n.units from {ResourcesFacade.MadeOf(work, $"array[{id}]")} n
            where exists (select from {ResourcesFacade.Units(work)} u where u.resource_id = n.id) order by n.id
            """
        );
        Ask(ResourcesFacade.Hours(work, id, day));
        Ask(PlansFacade.Held(work, person, id, at));
        Ask(
            $"""
            select case when {PlansFacade.LimitsOpen(work, id)} then (
              select count(*)::int from bookings.booking_here where community_id = {work.Community} and resource_id = {id}
                and person_id = {person}::uuid
                and state in ('held', 'requested', 'confirmed') and lower(during) > {now}) else 0 end
            """
        );

        if (credits != CreditsFor.Nothing && person is not null)
        {
            Ask(CreditsFacade.Grant(work, person.Value, id, at, now));
            var then = (Statement)$"({at}::timestamptz at time zone r.zone)::date";
            Ask(
                $"""
                select {CreditsFacade.Columns}, c.unit = 'day' and {CreditsFacade.CountedOn(then)},
                  case when c.unit = 'day' then {DeskDays.SpokenFor(work, person.Value, $"array[{then}]", now, moved)} else 0 end
                {CreditsFacade.From} join {ResourcesFacade.Placed(work)} r on r.id = {id}
                where c.community_id = {work.Community} and c.person_id = {person} and (
                  {CreditsFacade.PaysFor($"r.kind", $"r.site_id")} and {CreditsFacade.GoodOn(then)}
                  or {CreditsFacade.IncludesDesk($"r.kind", $"r.site_id")} and c.days @> {then} and (c.free > 0 or {CreditsFacade.CountedOn(
                    then
                )}))
                order by c.id {new Sql(credits == CreditsFor.Spending ? "for update of c" : "")}
                """
            );
        }

        await using var batch = work.Batch(statements);
        await using var rows = await batch.ExecuteReaderAsync(stop);
        if (await rows.Rows<Resource>(stop) is not [var resource])
            return null;
        var rules = await rows.Rows<RuleRow>(stop);
        var prices = await rows.Rows<PriceRow>(stop);
        var needs = await rows.Rows<UnitRequirement>(stop);
        var hours = await ResourcesFacade.ReadHours(rows, resource.TimeZone, stop);
        var plans = await rows.Rows<(PlanId Id, LocalizedText Name, bool Unlimited)>(stop);
        var open = await rows.Rows<int>(stop);
        var allowance = Allowance.None;
        if (credits != CreditsFor.Nothing && person is not null)
        {
            await rows.NextResultAsync(stop); // skips the result of the grant
            var has = await rows.Rows(r => (Credit: CreditsFacade.Read(r), Counted: r.GetBoolean(17), SpokenFor: r.GetInt32(18)), stop);
            var passes = has.Where(c => c.Credit.Unit == CreditUnit.Day).ToList();
            var plan = plans.Find(p => p.Unlimited).Name;
            allowance = new(
                [.. has.Select(c => c.Credit).Where(c => c.Unit == CreditUnit.Minute)],
                plan ?? PassDay.Of([.. passes.Select(p => new PassDay(p.Credit, p.Counted))], passes.FirstOrDefault().SpokenFor)
            )
            {
                ByDay = plan is null,
            };
        }

        var mine = plans.Select(p => p.Id).ToHashSet();
        return new(resource, RuleRow.For(resource.Kind, rules, mine), hours, prices.ConvertAll(p => p.Price), needs, mine, open[0])
        {
            Allowance = allowance,
            Said = rules,
        };
    }
}
