namespace Juluo.People;

/// <summary>Writes profiles, many at a time.</summary>
internal sealed class ProfileStore(UnitOfWork work, Clock clock)
{
    public async Task Keep(IReadOnlyList<(PersonId Person, SaidOfMe Said)> all, CancellationToken stop)
    {
        if (all.Count == 0)
            return;
        // Lists of different lengths are sent as one text each: an array of arrays must be rectangular.
        var pronouns = all.Select(a => Text(a.Said.Pronouns));
        var tongues = all.Select(a => string.Join(' ', a.Said.SpokenLanguages));
        var availabilities = all.Select(a => a.Said.Availability);
        var hanNames = all.Select(a => Text(a.Said.HanName));
        var abouts = all.Select(a => Text(a.Said.About)?.ReplaceLineEndings("\n"));
        var addresses = all.Select(a => string.Join(' ', a.Said.LinkList));
        await work.Do(
            $"""
            insert into people.profile (community_id, person_id, han_name, pronouns, about, languages, links, availability, quiet_until)
            select {work.Community}, t.person, t.han, t.pronouns, t.about, string_to_array(t.languages, ' '),
              string_to_array(t.links, ' '), t.availability, t.quiet::timestamptz
            from unnest({all.Select(a => a.Person)}::uuid[], {hanNames}::text[], {pronouns}::text[], {abouts}::text[],
              {tongues}::text[], {addresses}::text[], {availabilities}::text[], {all.Select(a => QuietUntil(a.Said))}::text[])
              as t (person, han, pronouns, about, languages, links, availability, quiet)
            on conflict (community_id, person_id) do update set han_name = excluded.han_name, pronouns = excluded.pronouns,
              about = excluded.about,
              languages = excluded.languages, links = excluded.links, availability = excluded.availability,
                quiet_until = excluded.quiet_until
            """,
            stop
        );
        await KeepSkills(all, stop);
    }

    // Until the end of that day in the community's time zone.
    private string? QuietUntil(SaidOfMe said) =>
        said is { Availability: Availability.Quiet, QuietUntil: { } day }
            ? work.Community.Zone.AtStartOfDay(day.PlusDays(1)).ToInstant().ToString()
            : null;

    private async Task KeepSkills(IReadOnlyList<(PersonId Person, SaidOfMe Said)> all, CancellationToken stop)
    {
        var skills = await new TermList(work, clock).Ensure(TermList.Skills, all.SelectMany(a => a.Said.SkillTerms), stop);
        var pairs = all.SelectMany(a => a.Said.SkillTerms.Select(s => (Person: a.Person.Value, Skill: skills[s])).Distinct()).ToArray();
        var of = pairs.Select(p => p.Skill);
        var whose = pairs.Select(p => p.Person);
        await work.Do(
            $"""
            delete from people.person_skill k where k.community_id = {work.Community} and k.person_id = any({all.Select(a => a.Person)})
              and not exists (select from unnest({whose}::uuid[], {of}::uuid[]) as t (person, skill) where t.person = k.person_id
                and t.skill = k.skill_id)
            """,
            stop
        );
        if (pairs.Length == 0)
            return;
        await work.Do(
            $"""
            insert into people.person_skill (community_id, person_id, skill_id)
            select {work.Community}, t.person, t.skill from unnest({whose}::uuid[], {of}::uuid[]) as t (person, skill)
              on conflict do nothing
            """,
            stop
        );
    }

    /// <summary>Sets the visibility of the given fields of a person; other fields keep theirs.</summary>
    public Task Show(PersonId person, IReadOnlyDictionary<ProfileField, Visibility> fields, CancellationToken stop)
    {
        var visibility = fields.Keys.Select(FieldVisibility.Word).ToArray();
        return work.Do(
            $"""
            insert into people.field_visibility (community_id, person_id, field, visibility)
            select {work.Community}, {person}, t.field, t.visibility from unnest({visibility}::text[],
              {fields.Values}::text[]) as t (field, visibility)
            on conflict (community_id, person_id, field) do update set visibility = excluded.visibility
            """,
            stop
        );
    }

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
