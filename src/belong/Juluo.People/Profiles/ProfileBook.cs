using NodaTime;

namespace Juluo.People;

/// <summary>Writes profiles down, many at a time.</summary>
internal sealed class ProfileBook(Work work, Clock clock)
{
    public async Task Keep(IReadOnlyList<(PersonId Person, SaidOfMe Said)> all, CancellationToken stop)
    {
        if (all.Count == 0)
            return;
        // Lists of different lengths go as one text each: an array of arrays must be a rectangle.
        await using var write = work.Command(
            """
            insert into people.profile (community_id, person_id, han_name, pronouns, about, languages, links, availability, quiet_until)
            select $1, t.person, t.han, t.pronouns, t.about, string_to_array(t.languages, ' '), string_to_array(t.links, ' '), t.availability, t.quiet::timestamptz
            from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[])
              as t (person, han, pronouns, about, languages, links, availability, quiet)
            on conflict (community_id, person_id) do update set han_name = excluded.han_name, pronouns = excluded.pronouns, about = excluded.about,
              languages = excluded.languages, links = excluded.links, availability = excluded.availability, quiet_until = excluded.quiet_until
            """,
            work.Community.Id.Value,
            all.Select(a => a.Person.Value).ToArray(),
            all.Select(a => Text(a.Said.HanName)).ToArray(),
            all.Select(a => Text(a.Said.Pronouns)).ToArray(),
            all.Select(a => Text(a.Said.About)?.ReplaceLineEndings("\n")).ToArray(),
            all.Select(a => string.Join(' ', a.Said.Tongues)).ToArray(),
            all.Select(a => string.Join(' ', a.Said.LinkList)).ToArray(),
            all.Select(a => a.Said.Availability is { } said ? Snake.Case(said.ToString()) : null).ToArray(),
            all.Select(a => QuietUntil(a.Said)).ToArray()
        );
        await write.ExecuteNonQueryAsync(stop);
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
        await using (
            var gone = work.Command(
                """
                delete from people.person_skill k where k.community_id = $1 and k.person_id = any($2)
                  and not exists (select from unnest($3::uuid[], $4::uuid[]) as t (person, skill) where t.person = k.person_id and t.skill = k.skill_id)
                """,
                work.Community.Id.Value,
                all.Select(a => a.Person.Value).ToArray(),
                pairs.Select(p => p.Person).ToArray(),
                pairs.Select(p => p.Skill).ToArray()
            )
        )
            await gone.ExecuteNonQueryAsync(stop);
        if (pairs.Length == 0)
            return;
        await using var add = work.Command(
            """
            insert into people.person_skill (community_id, person_id, skill_id)
            select $1, t.person, t.skill from unnest($2::uuid[], $3::uuid[]) as t (person, skill) on conflict do nothing
            """,
            work.Community.Id.Value,
            pairs.Select(p => p.Person).ToArray(),
            pairs.Select(p => p.Skill).ToArray()
        );
        await add.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Writes down who may see these fields of somebody.</summary>
    public async Task Show(PersonId person, IReadOnlyDictionary<ProfileField, Visibility> fields, CancellationToken stop)
    {
        await using var write = work.Command(
            """
            insert into people.field_visibility (community_id, person_id, field, visibility)
            select $1, $2, t.field, t.visibility from unnest($3::text[], $4::text[]) as t (field, visibility)
            on conflict (community_id, person_id, field) do update set visibility = excluded.visibility
            """,
            work.Community.Id.Value,
            person.Value,
            fields.Keys.Select(FieldSight.Word).ToArray(),
            fields.Values.Select(v => Snake.Case(v.ToString())).ToArray()
        );
        await write.ExecuteNonQueryAsync(stop);
    }

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
