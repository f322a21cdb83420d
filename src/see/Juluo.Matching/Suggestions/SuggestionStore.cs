namespace Juluo.Matching;

/// <summary>The suggestions of each week's list. A pair is suggested at most once a week (<c>suggested_once_a_week</c>). Held-back pairs, the control group, are never returned.</summary>
internal sealed class SuggestionStore(UnitOfWork work, Clock clock)
{
    private static readonly Sql Columns = new("id, week, a, b, value, terms, reasons, arm, state");

    public LocalDate Week => clock.Today(work.Community.Zone).With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));

    /// <summary>Returns true if this week's list has been made, even if it is empty.</summary>
    public Task<bool> Made(CancellationToken stop) =>
        work.Find<bool>($"select exists (select from matching.allocation where community_id = {work.Community} and week = {Week})", stop);

    public async Task Add(LocalDate week, Valuation valuation, IReadOnlyList<Allotted> pairs, CancellationToken stop)
    {
        if (pairs.Count == 0)
            return;
        var now = clock.Now.ToDateTimeUtc();
        // A < B by key, as the table requires; the scene numbers people in key order.
        var rows = pairs.Select(p => (Pair: p, A: valuation.Scene.People[p.A].Card.Id, B: valuation.Scene.People[p.B].Card.Id)).ToArray();
        var why = rows.Select(r => JsonSerializer.Serialize(ReasonsFor.Pair(valuation, r.Pair), Json.Options));
        var bs = rows.Select(r => r.B);
        var worth = rows.Select(r => JsonSerializer.Serialize(r.Pair.Worth, Json.Options));
        var worths = rows.Select(r => r.Pair.Worth.Value);
        var arms = rows.Select(r => r.Pair.Arm);
        await work.Do(
            $"""
            insert into matching.suggestion (community_id, id, week, a, b, value, terms, reasons, arm, state, made_at)
            select {work.Community}, id, {week}, a, b, value, terms, reasons, arm, 'open', {now}
            from unnest({(rows.Select(_ => clock.NewKey()))}::uuid[], {rows.Select(r => r.A)}::uuid[], {bs}::uuid[],
              {worths}::float8[], {worth}::jsonb[], {why}::jsonb[], {arms}::text[]) as t (id, a, b, value, terms, reasons, arm)
            on conflict on constraint suggested_once_a_week do nothing
            """,
            stop
        );
    }

    /// <summary>
    /// Returns the suggestions of this week that may be shown now, the best first: open and not held back, neither person has paused or used up their turns of this month, and the pair
    /// has no live introduction and no wish not to meet.
    /// </summary>
    /// <param name="most">The maximum number of suggestions.</param>
    /// <param name="arm">Restricts the result to pairs of this arm; null for all arms.</param>
    /// <param name="stop">Cancels the query.</param>
    public async Task<List<Suggestion>> Showable(int most, Arm? arm, CancellationToken stop)
    {
        var month = clock.Today(work.Community.Zone).With(DateAdjusters.StartOfMonth);
        return await work.List(
            $"""
            select {Columns} from matching.suggestion s
            where community_id = {work.Community} and week = {Week} and state = 'open' and arm <> 'held_back'
              and ({arm is null} or arm = {(arm ?? Arm.Chosen)})
              and not exists (select from matching.introduction i where i.community_id = s.community_id and i.a = s.a and i.b = s.b
                and i.state in ('asked', 'accepted'))
              and not exists (select from matching.do_not_match d where d.community_id = s.community_id and (d.person_id,
                d.other_id) in ((s.a, s.b), (s.b, s.a)))
              and not exists (
                select from (values (s.a), (s.b)) p (id)
                left join matching.capacity c on c.community_id = s.community_id and c.person_id = p.id
                where coalesce(c.paused, false)
                  or (select count(*) from matching.turn t where t.community_id = s.community_id and t.person_id = p.id
                    and t.month = {month}) >= coalesce(c.per_month, {Capacity.Usual.PerMonth}))
            order by value desc, id limit {most}
            """,
            Read,
            stop
        );
    }

    public async Task<Suggestion?> Find(SuggestionId id, CancellationToken stop) =>
        await work.Find(
            $"select {Columns} from matching.suggestion where community_id = {work.Community} and id = {id} and arm <> 'held_back'",
            Read,
            stop
        );

    /// <returns>False if the suggestion was not in the state <paramref name="from"/>.</returns>
    public async Task<bool> Move(SuggestionId id, SuggestionState from, SuggestionState to, CancellationToken stop) =>
        await work.Do(
            $"""
            update matching.suggestion set state = {to}
            where community_id = {work.Community} and id = {id} and state = {from} and arm <> 'held_back'
            """,
            stop
        ) == 1;

    /// <summary>Expires open suggestions from weeks before <paramref name="before"/>.</summary>
    public Task Close(LocalDate before, CancellationToken stop) =>
        work.Do(
            $"update matching.suggestion set state = 'expired' where community_id = {work.Community} and week < {before} and state = 'open'",
            stop
        );

    /// <summary>Deletes the reasons and terms of all suggestions with a person, after their consent to the use of presence ended, and expires the open ones.</summary>
    public Task Forget(PersonId person, CancellationToken stop) =>
        work.Do(
            $$"""
            update matching.suggestion set state = case when state = 'open' then 'expired' else state end, terms = '{}',
              reasons = '[]', touched = null
            where community_id = {{work.Community}} and (a = {{person}} or b = {{person}})
            """,
            stop
        );

    /// <summary>Returns the probability in tenths, as shown on the page, and no finer to anyone; 0 if none was stored.</summary>
    private static double Tenths(Worth worth) => worth.Agree == 0 ? 0 : Math.Clamp(Math.Round(worth.BothAgree, 1), 0.1, 0.9);

    private static Suggestion Read(DbDataReader row) =>
        new(
            new(row.GetGuid(0)),
            LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(1)),
            row.Person(2),
            row.Person(3),
            Math.Round(row.GetDouble(4), 2),
            row.GetString(5) is var terms && terms.Length > 2 ? Tenths(JsonSerializer.Deserialize<Worth>(terms, Json.Options)!) : 0,
            JsonSerializer.Deserialize<List<Reason>>(row.GetString(6), Json.Options)!,
            Enum.Parse<Arm>(row.GetString(7).Replace("_", "", StringComparison.Ordinal), ignoreCase: true),
            Enum.Parse<SuggestionState>(row.GetString(8).Replace("_", "", StringComparison.Ordinal), ignoreCase: true)
        );
}
