namespace Juluo.People;

/// <summary>Writes profiles down, many at a time.</summary>
internal sealed class ProfileBook(Work work, Clock clock)
{
    public async Task Keep(IReadOnlyList<(PersonId Person, SaidOfMe Said)> all, CancellationToken stop)
    {
        if (all.Count == 0)
            return;
        // Lists of different lengths go as one text each: an array of arrays must be a rectangle.
        await work.Do(
            $"""
            insert into people.profile (community_id, person_id, han_name, pronouns, about, languages, links, availability, quiet_until)
            select {work.Community}, t.person, t.han, t.pronouns, t.about, string_to_array(t.languages, ' '), string_to_array(t.links, ' '), t.availability, t.quiet::timestamptz
            from unnest({all.Select(a => a.Person)}::uuid[], {all.Select(a => Text(a.Said.HanName))}::text[], {all.Select(a =>
                Text(a.Said.Pronouns)
            )}::text[], {all.Select(a => Text(a.Said.About)?.ReplaceLineEndings("\n"))}::text[], {all.Select(a =>
                string.Join(' ', a.Said.Tongues)
            )}::text[], {all.Select(a => string.Join(' ', a.Said.LinkList))}::text[], {all.Select(a =>
                a.Said.Availability
            )}::text[], {all.Select(a => QuietUntil(a.Said))}::text[])
              as t (person, han, pronouns, about, languages, links, availability, quiet)
            on conflict (community_id, person_id) do update set han_name = excluded.han_name, pronouns = excluded.pronouns, about = excluded.about,
              languages = excluded.languages, links = excluded.links, availability = excluded.availability, quiet_until = excluded.quiet_until
            """,
            stop
        );
        await KeepSkills(all, stop);
    }

    // Through the end of that day, where the community is.
    private string? QuietUntil(SaidOfMe said) =>
        said is { Availability: Availability.Quiet, QuietUntil: { } day }
            ? work.Community.Zone.AtStartOfDay(day.PlusDays(1)).ToInstant().ToString()
            : null;

    private async Task KeepSkills(IReadOnlyList<(PersonId Person, SaidOfMe Said)> all, CancellationToken stop)
    {
        var skills = await new TermList(work, clock).Ensure(TermList.Skills, all.SelectMany(a => a.Said.SkillTerms), stop);
        var pairs = all.SelectMany(a => a.Said.SkillTerms.Select(s => (Person: a.Person.Value, Skill: skills[s])).Distinct()).ToArray();
        await work.Do(
            $"""
            delete from people.person_skill k where k.community_id = {work.Community} and k.person_id = any({all.Select(a => a.Person)})
              and not exists (select from unnest({pairs.Select(p => p.Person)}::uuid[], {
                pairs.Select(p => p.Skill)
            }::uuid[]) as t (person, skill) where t.person = k.person_id and t.skill = k.skill_id)
            """,
            stop
        );
        if (pairs.Length == 0)
            return;
        await work.Do(
            $"""
            insert into people.person_skill (community_id, person_id, skill_id)
            select {work.Community}, t.person, t.skill from unnest({pairs.Select(p => p.Person)}::uuid[], {
                pairs.Select(p => p.Skill)
            }::uuid[]) as t (person, skill) on conflict do nothing
            """,
            stop
        );
    }

    /// <summary>Writes down who may see these fields of somebody.</summary>
    public Task Show(PersonId person, IReadOnlyDictionary<ProfileField, Visibility> fields, CancellationToken stop) =>
        work.Do(
            $"""
            insert into people.field_visibility (community_id, person_id, field, visibility)
            select {work.Community}, {person}, t.field, t.visibility from unnest({fields.Keys.Select(
                FieldSight.Word
            ).ToArray()}::text[], {fields.Values}::text[]) as t (field, visibility)
            on conflict (community_id, person_id, field) do update set visibility = excluded.visibility
            """,
            stop
        );

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
