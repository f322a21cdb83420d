namespace Juluo.People;

/// <summary>Writes needs and offers down, many at a time; changes, ends and reopens one.</summary>
internal sealed class WantStore(UnitOfWork work, Clock clock)
{
    /// <exception cref="Npgsql.PostgresException"><c>wanted_once_at_a_time</c>: the person needs or offers the same already.</exception>
    /// <returns>Their keys, in the same order.</returns>
    public async Task<IReadOnlyList<Guid>> Add(IReadOnlyList<(PersonId Person, WantKind Kind, NewWant Want)> wants, CancellationToken stop)
    {
        if (wants.Count == 0)
            return [];
        var ids = wants.Select(_ => clock.NewKey()).ToArray();
        var persons = wants.Select(w => w.Person);
        var texts = wants.Select(w => w.Want.Text.Trim());
        var translations = wants.Select(w => w.Want.Translation);
        var kinds = wants.Select(w => w.Kind);
        var terms = wants.Select(w => w.Want.Terms);
        var days = wants.Select(w => w.Want.ClosesOn);
        await work.Do(
            $"""
            insert into people.want (community_id, id, person_id, kind, text, translation, terms, closes_on, since)
            select {work.Community}, t.id, t.person, t.kind, t.text, t.translation, t.terms, t.closes_on, {clock.Now}
            from unnest({ids}::uuid[], {persons}::uuid[], {kinds}::text[], {texts}::text[], {translations}::text[], {terms}::text[],
              {days}::date[]) as t (id, person, kind, text, translation, terms, closes_on)
            """,
            stop
        );
        await AddSkills([.. wants.Select((w, i) => (ids[i], w.Want))], stop);
        return ids;
    }

    private async Task AddSkills(IReadOnlyList<(Guid Id, NewWant Want)> wants, CancellationToken stop)
    {
        var skills = await new TermList(work, clock).Ensure(TermList.Skills, wants.SelectMany(w => w.Want.Skills), stop);
        var pairs = wants.SelectMany(w => w.Want.Skills.Select(s => (Want: w.Id, Skill: skills[s])).Distinct()).ToArray();
        await work.Do(
            $"""
            insert into people.want_skill (community_id, want_id, skill_id) select {work.Community}, t.want, t.skill
            from unnest({pairs.Select(p => p.Want)}::uuid[], {pairs.Select(p => p.Skill)}::uuid[]) as t (want, skill)
            """,
            stop
        );
    }

    /// <summary>A need or an offer, open or ended.</summary>
    public async Task<SaidWant?> Find(WantId want, CancellationToken stop)
    {
        if (
            (
                await work.List<Row>(
                    $"""
                    select person_id as author, kind, text, translation, terms, closes_on, since, ended_at
                    from people.want where community_id = {work.Community} and id = {want}
                    """,
                    stop
                )
            ).SingleOrDefault()
            is not { } row
        )
            return null;
        var skills = await work.List<(SkillId Id, string Zh, string En)>(
            $"""
            select s.id, s.name_zh, s.name_en from people.want_skill w
            join people.skill s on s.community_id = w.community_id and s.id = w.skill_id
            where w.community_id = {work.Community} and w.want_id = {want} order by s.id
            """,
            stop
        );
        var card = new WantCard(want, row.Text, [.. skills.Select(s => new SkillCard(s.Id, new(s.Zh, s.En)))], row.Since)
        {
            Translation = row.Translation,
            Terms = row.Terms,
            ClosesOn = row.ClosesOn,
        };
        return new(row.Author, row.Kind, card, row.EndedAt);
    }

    /// <returns>False when this person has no such open want.</returns>
    /// <exception cref="Npgsql.PostgresException"><c>wanted_once_at_a_time</c>: the person needs or offers the same already.</exception>
    public async Task<bool> Change(PersonId person, WantId id, NewWant want, CancellationToken stop)
    {
        var changed = await work.Do(
            $"""
            update people.want
            set text = {want.Text.Trim()}, translation = {want.Translation}, terms = {want.Terms}, closes_on = {want.ClosesOn}
            where community_id = {work.Community} and person_id = {person} and id = {id} and ended_at is null
            """,
            stop
        );
        if (changed == 0)
            return false;
        await work.Do($"delete from people.want_skill where community_id = {work.Community} and want_id = {id}", stop);
        await AddSkills([(id.Value, want)], stop);
        return true;
    }

    /// <summary>Ends all whose last day is before today.</summary>
    public Task<List<WantsFacade.ExpiredWant>> Expire(LocalDate today, CancellationToken stop) =>
        work.List<WantsFacade.ExpiredWant>(
            $"""
            update people.want set ended_at = {clock.Now}
            where community_id = {work.Community} and ended_at is null and closes_on < {today}
            returning id, person_id as author, kind, text, closes_on as day
            """,
            stop
        );

    private sealed record Row(
        PersonId Author,
        WantKind Kind,
        string Text,
        string? Translation,
        WantTerms? Terms,
        LocalDate? ClosesOn,
        Instant Since,
        Instant? EndedAt
    );

    public Task<long> Count(PersonId person, WantKind kind, CancellationToken stop) =>
        work.Find<long>(
            $"select count(*) from people.want where community_id = {work.Community} and person_id = {person} and kind = {kind} and ended_at is null",
            stop
        );

    /// <summary>Open ones of people who are here, the latest first.</summary>
    public Task<List<(WantId Id, PersonId Person, Instant Since)>> Open(
        WantKind kind,
        PersonId? but,
        (Instant Since, WantId Id)? after,
        int most,
        CancellationToken stop
    ) =>
        work.List<(WantId Id, PersonId Person, Instant Since)>(
            $"""
            select w.id, w.person_id as person, w.since from people.want w
            join people.finding f on f.community_id = w.community_id and f.person_id = w.person_id
            where w.community_id = {work.Community} and w.kind = {kind} and w.ended_at is null and f.present
              and w.person_id is distinct from {but}
              and ({after?.Since}::timestamptz is null or (w.since, w.id) < ({after?.Since}, {after?.Id}))
            order by w.since desc, w.id desc limit {most}
            """,
            stop
        );

    public Task<List<EndedWant>> Ended(PersonId person, Instant after, int most, CancellationToken stop) =>
        work.List<EndedWant>(
            $"""
            select id, kind, text, ended_at from people.want
            where community_id = {work.Community} and person_id = {person} and ended_at > {after}
            order by ended_at desc, id limit {most}
            """,
            stop
        );

    /// <returns>Null when this person has no such open want.</returns>
    public async Task<WantEnded?> End(PersonId person, WantId want, CancellationToken stop)
    {
        var ended = await work.List<WantKind>(
            $"""
            update people.want set ended_at = {clock.Now}
            where community_id = {work.Community} and person_id = {person} and id = {want} and ended_at is null returning kind
            """,
            stop
        );
        return ended is [var kind] ? new(want, person, kind, clock.Now) : null;
    }

    /// <summary>Ends what a person needs; what they offer stays theirs.</summary>
    public async Task<List<WantEnded>> EndNeeds(PersonId person, CancellationToken stop) =>
        (
            await work.List<WantId>(
                $"""
                update people.want set ended_at = {clock.Now}
                where community_id = {work.Community} and person_id = {person} and kind = 'need' and ended_at is null returning id
                """,
                stop
            )
        ).ConvertAll(id => new WantEnded(id, person, WantKind.Need, clock.Now));

    /// <param name="closesOn">Another last day; null: the one before stays.</param>
    /// <returns>Null when it is open already, or the same was written again in between: it is there, which is what was asked.</returns>
    public async Task<WantReopened?> Return(PersonId person, WantId want, LocalDate? closesOn, CancellationToken stop)
    {
        var reopened = await work.List<WantKind>(
            $"""
            update people.want w set ended_at = null, closes_on = coalesce({closesOn}::date, closes_on)
            where community_id = {work.Community} and person_id = {person} and id = {want} and ended_at is not null
              and not exists (select from people.want o where o.community_id = w.community_id and o.person_id = w.person_id and o.kind = w.kind
                and o.ended_at is null and people.same(o.text) = people.same(w.text))
            returning kind
            """,
            stop
        );
        return reopened is [var kind] ? new(want, person, kind, clock.Now) : null;
    }
}
