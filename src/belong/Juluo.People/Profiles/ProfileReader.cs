namespace Juluo.People;

/// <summary>Reads profiles with all fields and the person's choices of visibility, which the caller has to apply.</summary>
internal sealed class ProfileReader(UnitOfWork work)
{
    /// <summary>Reads a person's profile, empty if they filled in none. Returns null if there is no such person.</summary>
    public async Task<Profile?> Read(PersonId person, CancellationToken stop)
    {
        var told = (await Sights([person], stop)).GetValueOrDefault(person) ?? [];
        var skills = await Skills(person, stop);
        await using var select = work.Command(
            $$"""
            select p.listed, p.email, f.han_name, f.pronouns, f.about, coalesce(f.languages, '{}'), coalesce(f.links, '{}'),
              f.availability, f.quiet_until, f.photo, f.photo_small, p.state = 'alumni' and not p.keeps_profile
            from people.person p left join people.profile f on f.community_id = p.community_id and f.person_id = p.id
            where p.community_id = {{work.Community}} and p.id = {{person}}
            """
        );
        string? Text(System.Data.Common.DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
        return (
            await select.List(
                r => new Profile(
                    person,
                    Text(r, 2),
                    Text(r, 3),
                    Text(r, 4),
                    r.GetFieldValue<string[]>(5),
                    r.GetFieldValue<string[]>(6),
                    Text(r, 7) is { } said ? Enum.Parse<Availability>(said, ignoreCase: true) : null,
                    r.IsDBNull(8) ? null : r.Instant(8),
                    Text(r, 9),
                    Text(r, 10),
                    Text(r, 1),
                    skills,
                    new FieldVisibility(told, r.GetBoolean(0), gone: r.GetBoolean(11))
                ),
                stop
            )
        ).SingleOrDefault();
    }

    /// <summary>Returns the choices of visibility of the given people, by field. People who made no choice are left out.</summary>
    public async Task<Dictionary<PersonId, Dictionary<ProfileField, Visibility>>> Sights(
        IReadOnlyCollection<PersonId> people,
        CancellationToken stop
    )
    {
        var said = await work.List<(PersonId, string, Visibility)>(
            $"select person_id, field, visibility from people.field_visibility where community_id = {work.Community} and person_id = any({people})",
            stop
        );
        var told = new Dictionary<PersonId, Dictionary<ProfileField, Visibility>>();
        foreach (var (person, field, visibility) in said)
        {
            if (!told.TryGetValue(person, out var fields))
                told.Add(person, fields = []);
            fields[FieldVisibility.Field(field)] = visibility;
        }
        return told;
    }

    private Task<List<SkillCard>> Skills(PersonId person, CancellationToken stop) =>
        work.List<SkillCard>(
            $"""
            select s.id, s.name_zh, s.name_en from people.person_skill k join people.skill s on s.community_id = k.community_id
              and s.id = k.skill_id
            where k.community_id = {work.Community} and k.person_id = {person} order by s.name_en
            """,
            stop
        );
}
