using Juluo.Kernel;

namespace Juluo.People;

/// <summary>Adds needs and offers with their skills, many at a time.</summary>
internal sealed class WantBook(Work work, Clock clock)
{
    /// <exception cref="Npgsql.PostgresException"><c>wanted_once_at_a_time</c>: the person needs or offers the same already.</exception>
    public async Task Add(IReadOnlyList<(PersonId Person, WantKind Kind, NewWant Want)> wants, CancellationToken stop)
    {
        if (wants.Count == 0)
            return;
        var ids = wants.Select(_ => Guid.CreateVersion7(clock.Provider.GetUtcNow())).ToArray();
        await using (
            var insert = work.Command(
                """
                insert into people.want (community_id, id, person_id, kind, text, since)
                select $1, t.id, t.person, t.kind, t.text, $6 from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[]) as t (id, person, kind, text)
                """,
                work.Community.Id.Value,
                ids,
                wants.Select(w => w.Person.Value).ToArray(),
                wants.Select(w => Snake.Case(w.Kind.ToString())).ToArray(),
                wants.Select(w => w.Want.Text.Trim()).ToArray(),
                clock.Now.ToDateTimeUtc()
            )
        )
            await insert.ExecuteNonQueryAsync(stop);

        var skills = await new TermList(work, clock).Ensure(TermList.Skills, wants.SelectMany(w => w.Want.Skills), stop);
        var pairs = wants.SelectMany((w, i) => w.Want.Skills.Select(s => (Want: ids[i], Skill: skills[s])).Distinct()).ToArray();
        await using var link = work.Command(
            "insert into people.want_skill (community_id, want_id, skill_id) select $1, t.want, t.skill from unnest($2::uuid[], $3::uuid[]) as t (want, skill)",
            work.Community.Id.Value, pairs.Select(p => p.Want).ToArray(), pairs.Select(p => p.Skill).ToArray()
        );
        await link.ExecuteNonQueryAsync(stop);
    }
}
