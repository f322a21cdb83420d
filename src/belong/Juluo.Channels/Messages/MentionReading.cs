namespace Juluo.Channels;

/// <summary>Finds the people of whom a text speaks by name, among those who may read the channel.</summary>
internal sealed class MentionReading(Work work)
{
    public async Task<(string Text, IReadOnlyList<PersonId> People)> Read(string typed, Channel channel, CancellationToken stop)
    {
        if (!typed.Contains('@', StringComparison.Ordinal) && !typed.Contains('＠', StringComparison.Ordinal))
            return (typed, []);
        // A Latin name that members do not see is no name by which one is spoken to.
        await using var select = work.Command(
            """
            select n.name, p.id from people.person p
            cross join lateral (
              select p.name union
              select p.latin_name where p.latin_name is not null and coalesce(
                (select v.visibility from people.field_visibility v where v.community_id = $1 and v.person_id = p.id and v.field = 'latin_name'),
                people.usual_visibility('latin_name')) in ('public', 'members')) as n (name)
            where p.community_id = $1 and p.here and strpos($2, '@' || lower(n.name)) > 0
              and ($3::uuid is null or exists (
                select from circles.circle_member m where m.community_id = $1 and m.circle_id = $3 and m.person_id = p.id and m.state = 'here'))
            """,
            work.Community.Id.Value,
            typed.Replace('＠', '@').ToLowerInvariant(),
            channel.Circle?.Id.Value
        );
        return Mentions.Read(typed, await select.List(r => (r.GetString(0), r.Person(1)), stop));
    }
}
