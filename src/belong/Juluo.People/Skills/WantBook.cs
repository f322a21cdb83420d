namespace Juluo.People;

/// <summary>Writes needs and offers down, many at a time, and ends or brings back one.</summary>
internal sealed class WantBook(Work work, Clock clock)
{
    /// <exception cref="Npgsql.PostgresException"><c>wanted_once_at_a_time</c>: the person needs or offers the same already.</exception>
    /// <summary>Their keys, in the same order.</summary>
    public async Task<IReadOnlyList<Guid>> Add(IReadOnlyList<(PersonId Person, WantKind Kind, NewWant Want)> wants, CancellationToken stop)
    {
        if (wants.Count == 0)
            return [];
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
            work.Community.Id.Value,
            pairs.Select(p => p.Want).ToArray(),
            pairs.Select(p => p.Skill).ToArray()
        );
        await link.ExecuteNonQueryAsync(stop);
        return ids;
    }

    public async Task<long> Count(PersonId person, WantKind kind, CancellationToken stop)
    {
        await using var count = work.Command(
            "select count(*) from people.want where community_id = $1 and person_id = $2 and kind = $3 and ended_at is null",
            work.Community.Id.Value,
            person.Value,
            Snake.Case(kind.ToString())
        );
        return (long)(await count.ExecuteScalarAsync(stop))!;
    }

    /// <returns>False when this person has no such open want.</returns>
    public async Task<bool> End(PersonId person, WantId want, CancellationToken stop)
    {
        await using var end = work.Command(
            "update people.want set ended_at = $4 where community_id = $1 and person_id = $2 and id = $3 and ended_at is null",
            work.Community.Id.Value,
            person.Value,
            want.Value,
            clock.Now.ToDateTimeUtc()
        );
        return await end.ExecuteNonQueryAsync(stop) == 1;
    }

    /// <returns>False when this person never had such a want.</returns>
    /// <exception cref="Npgsql.PostgresException"><c>wanted_once_at_a_time</c>: the same was written anew.</exception>
    public async Task<bool> Return(PersonId person, WantId want, CancellationToken stop)
    {
        await using var back = work.Command(
            "update people.want set ended_at = null where community_id = $1 and person_id = $2 and id = $3",
            work.Community.Id.Value,
            person.Value,
            want.Value
        );
        return await back.ExecuteNonQueryAsync(stop) == 1;
    }
}
