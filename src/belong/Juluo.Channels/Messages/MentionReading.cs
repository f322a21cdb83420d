namespace Juluo.Channels;

/// <summary>Finds the people of whom a text speaks by name, among those who may read the channel.</summary>
internal sealed class MentionReading(UnitOfWork work)
{
    public async Task<(string Text, IReadOnlyList<PersonId> People)> Read(string typed, Channel channel, CancellationToken stop)
    {
        if (!typed.Contains('@', StringComparison.Ordinal) && !typed.Contains('＠', StringComparison.Ordinal))
            return (typed, []);
        // A Latin name that members do not see is no name by which one is spoken to.
        var toLowerInvariant = typed.Replace('＠', '@').ToLowerInvariant();
        return Mentions.Read(
            typed,
            await work.List<(string, PersonId)>(
                $"""
                select n.name, p.id from people.person p
                cross join lateral (
                  select p.name union
                  select p.latin_name where p.latin_name is not null and coalesce(
                    (select v.visibility from people.field_visibility v where v.community_id = {work.Community}
                      and v.person_id = p.id and v.field = 'latin_name'),
                    people.usual_visibility('latin_name')) in ('public', 'members')) as n (name)
                where p.community_id = {work.Community} and p.here and strpos({toLowerInvariant}, '@' || lower(n.name)) > 0
                  and ({channel.Circle?.Id}::uuid is null or exists (
                    select from circles.circle_member m where m.community_id = {work.Community}
                      and m.circle_id = {channel.Circle?.Id} and m.person_id = p.id and m.state = 'here'))
                """,
                stop
            )
        );
    }
}
