namespace Juluo.People;

/// <summary>Stores needs and offers. An index refuses the same open one of a person twice. Ended ones stay stored and can be reopened.</summary>
internal sealed class PostingStore(UnitOfWork work, Clock clock)
{
    /// <exception cref="Npgsql.PostgresException"><c>wanted_once_at_a_time</c>: the person already has the same open need or offer.</exception>
    /// <returns>The keys of the added postings, in the same order.</returns>
    public async Task<IReadOnlyList<Guid>> Add(
        IReadOnlyList<(PersonId Person, PostingKind Kind, NewPosting Posting)> postings,
        CancellationToken stop
    )
    {
        if (postings.Count == 0)
            return [];
        var ids = postings.Select(_ => clock.NewKey()).ToArray();
        var persons = postings.Select(w => w.Person);
        var texts = postings.Select(w => w.Posting.Text.Trim());
        var translations = postings.Select(w => w.Posting.Translation);
        var kinds = postings.Select(w => w.Kind);
        var terms = postings.Select(w => w.Posting.Terms);
        var days = postings.Select(w => w.Posting.ClosesOn);
        await work.Do(
            $"""
            insert into people.want (community_id, id, person_id, kind, text, translation, terms, closes_on, since)
            select {work.Community}, t.id, t.person, t.kind, t.text, t.translation, t.terms, t.closes_on, {clock.Now}
            from unnest({ids}::uuid[], {persons}::uuid[], {kinds}::text[], {texts}::text[], {translations}::text[], {terms}::text[],
              {days}::date[]) as t (id, person, kind, text, translation, terms, closes_on)
            """,
            stop
        );
        await AddSkills([.. postings.Select((w, i) => (ids[i], w.Posting))], stop);
        return ids;
    }

    private async Task AddSkills(IReadOnlyList<(Guid Id, NewPosting Posting)> postings, CancellationToken stop)
    {
        var skills = await new TermList(work, clock).Ensure(TermList.Skills, postings.SelectMany(w => w.Posting.Skills), stop);
        var pairs = postings.SelectMany(w => w.Posting.Skills.Select(s => (Posting: w.Id, Skill: skills[s])).Distinct()).ToArray();
        await work.Do(
            $"""
            insert into people.want_skill (community_id, want_id, skill_id) select {work.Community}, t.posting, t.skill
            from unnest({pairs.Select(p => p.Posting)}::uuid[], {pairs.Select(p => p.Skill)}::uuid[]) as t (posting, skill)
            """,
            stop
        );
    }

    /// <summary>Finds a need or an offer, open or ended; null if there is none with this id.</summary>
    public async Task<SaidPosting?> Find(PostingId posting, CancellationToken stop)
    {
        if (
            (
                await work.List<Row>(
                    $"""
                    select person_id as author, kind, text, translation, terms, closes_on, since, ended_at
                    from people.want where community_id = {work.Community} and id = {posting}
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
            where w.community_id = {work.Community} and w.want_id = {posting} order by s.id
            """,
            stop
        );
        var card = new PostingCard(posting, row.Text, [.. skills.Select(s => new SkillCard(s.Id, new(s.Zh, s.En)))], row.Since)
        {
            Translation = row.Translation,
            Terms = row.Terms,
            ClosesOn = row.ClosesOn,
        };
        return new(row.Author, row.Kind, card, row.EndedAt);
    }

    /// <returns>False if this person has no such open posting.</returns>
    /// <exception cref="Npgsql.PostgresException"><c>wanted_once_at_a_time</c>: the person already has the same open need or offer.</exception>
    public async Task<bool> Change(PersonId person, PostingId id, NewPosting posting, CancellationToken stop)
    {
        var changed = await work.Do(
            $"""
            update people.want
            set text = {posting.Text.Trim()}, translation = {posting.Translation}, terms = {posting.Terms}, closes_on = {posting.ClosesOn}
            where community_id = {work.Community} and person_id = {person} and id = {id} and ended_at is null
            """,
            stop
        );
        if (changed == 0)
            return false;
        await work.Do($"delete from people.want_skill where community_id = {work.Community} and want_id = {id}", stop);
        await AddSkills([(id.Value, posting)], stop);
        return true;
    }

    /// <summary>Ends all postings whose last day is before today, and returns them.</summary>
    public Task<List<PostingsFacade.ExpiredPosting>> Expire(LocalDate today, CancellationToken stop) =>
        work.List<PostingsFacade.ExpiredPosting>(
            $"""
            update people.want set ended_at = {clock.Now}
            where community_id = {work.Community} and ended_at is null and closes_on < {today}
            returning id, person_id as author, kind, text, closes_on as day
            """,
            stop
        );

    private sealed record Row(
        PersonId Author,
        PostingKind Kind,
        string Text,
        string? Translation,
        PostingTerms? Terms,
        LocalDate? ClosesOn,
        Instant Since,
        Instant? EndedAt
    );

    public Task<long> Count(PersonId person, PostingKind kind, CancellationToken stop) =>
        work.Find<long>(
            $"select count(*) from people.want where community_id = {work.Community} and person_id = {person} and kind = {kind} and ended_at is null",
            stop
        );

    /// <summary>Returns the open postings of a kind by people who are here, newest first.</summary>
    public Task<List<(PostingId Id, PersonId Person, Instant Since)>> Open(
        PostingKind kind,
        PersonId? but,
        (Instant Since, PostingId Id)? after,
        int most,
        CancellationToken stop
    ) =>
        work.List<(PostingId Id, PersonId Person, Instant Since)>(
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

    public Task<List<EndedPosting>> Ended(PersonId person, Instant after, int most, CancellationToken stop) =>
        work.List<EndedPosting>(
            $"""
            select id, kind, text, ended_at from people.want
            where community_id = {work.Community} and person_id = {person} and ended_at > {after}
            order by ended_at desc, id limit {most}
            """,
            stop
        );

    /// <returns>The ended posting; null if this person has no such open posting.</returns>
    public async Task<PostingEnded?> End(PersonId person, PostingId posting, CancellationToken stop)
    {
        var ended = await work.List<PostingKind>(
            $"""
            update people.want set ended_at = {clock.Now}
            where community_id = {work.Community} and person_id = {person} and id = {posting} and ended_at is null returning kind
            """,
            stop
        );
        return ended is [var kind] ? new(posting, person, kind, clock.Now) : null;
    }

    /// <summary>Ends all open needs of a person and returns them; offers stay open.</summary>
    public async Task<List<PostingEnded>> EndNeeds(PersonId person, CancellationToken stop) =>
        (
            await work.List<PostingId>(
                $"""
                update people.want set ended_at = {clock.Now}
                where community_id = {work.Community} and person_id = {person} and kind = 'need' and ended_at is null returning id
                """,
                stop
            )
        ).ConvertAll(id => new PostingEnded(id, person, PostingKind.Need, clock.Now));

    /// <param name="closesOn">The new last day; null to keep the earlier one.</param>
    /// <returns>Null if it is open already, or if the person has written the same again: both leave an open posting, as requested.</returns>
    public async Task<PostingReopened?> Return(PersonId person, PostingId posting, LocalDate? closesOn, CancellationToken stop)
    {
        var reopened = await work.List<PostingKind>(
            $"""
            update people.want w set ended_at = null, closes_on = coalesce({closesOn}::date, closes_on)
            where community_id = {work.Community} and person_id = {person} and id = {posting} and ended_at is not null
              and not exists (select from people.want o where o.community_id = w.community_id and o.person_id = w.person_id and o.kind = w.kind
                and o.ended_at is null and people.same(o.text) = people.same(w.text))
            returning kind
            """,
            stop
        );
        return reopened is [var kind] ? new(posting, person, kind, clock.Now) : null;
    }
}
