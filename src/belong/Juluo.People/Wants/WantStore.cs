namespace Juluo.People;

/// <summary>Writes needs and offers down, many at a time, and ends or brings back one.</summary>
internal sealed class WantStore(UnitOfWork work, Clock clock)
{
    /// <exception cref="Npgsql.PostgresException"><c>wanted_once_at_a_time</c>: the person needs or offers the same already.</exception>
    /// <summary>Their keys, in the same order.</summary>
    public async Task<IReadOnlyList<Guid>> Add(IReadOnlyList<(PersonId Person, WantKind Kind, NewWant Want)> wants, CancellationToken stop)
    {
        if (wants.Count == 0)
            return [];
        var ids = wants.Select(_ => clock.NewKey()).ToArray();
        var persons = wants.Select(w => w.Person);
        var texts = wants.Select(w => w.Want.Text.Trim());
        var translations = wants.Select(w => w.Want.Translation);
        var since = wants.Select(w => w.Kind);
        await work.Do(
            $"""
            insert into people.want (community_id, id, person_id, kind, text, translation, since)
            select {work.Community}, t.id, t.person, t.kind, t.text, t.translation, {clock.Now} from unnest({ids}::uuid[], {persons}::uuid[],
              {since}::text[], {texts}::text[], {translations}::text[]) as t (id, person, kind, text, translation)
            """,
            stop
        );

        var skills = await new TermList(work, clock).Ensure(TermList.Skills, wants.SelectMany(w => w.Want.Skills), stop);
        var pairs = wants.SelectMany((w, i) => w.Want.Skills.Select(s => (Want: ids[i], Skill: skills[s])).Distinct()).ToArray();
        await work.Do(
            $"""
            insert into people.want_skill (community_id, want_id, skill_id) select {work.Community}, t.want, t.skill
            from unnest({pairs.Select(p => p.Want)}::uuid[], {pairs.Select(p => p.Skill)}::uuid[]) as t (want, skill)
            """,
            stop
        );
        return ids;
    }

    public Task<long> Count(PersonId person, WantKind kind, CancellationToken stop) =>
        work.Find<long>(
            $"select count(*) from people.want where community_id = {work.Community} and person_id = {person} and kind = {kind} and ended_at is null",
            stop
        );

    /// <returns>False when this person has no such open want.</returns>
    public async Task<bool> End(PersonId person, WantId want, CancellationToken stop) =>
        await work.Do(
            $"""
            update people.want set ended_at = {clock.Now}
            where community_id = {work.Community} and person_id = {person} and id = {want} and ended_at is null
            """,
            stop
        ) == 1;

    /// <returns>False when this person never had such a want.</returns>
    /// <exception cref="Npgsql.PostgresException"><c>wanted_once_at_a_time</c>: the same was written again.</exception>
    public async Task<bool> Return(PersonId person, WantId want, CancellationToken stop) =>
        await work.Do(
            $"update people.want set ended_at = null where community_id = {work.Community} and person_id = {person} and id = {want}",
            stop
        ) == 1;
}
