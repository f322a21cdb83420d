using NodaTime;

namespace Juluo.Matching;

/// <summary>Wishes, and the turns of a month that are taken.</summary>
internal sealed class CapacityBook(Work work, Clock clock)
{
    private Guid Here => work.Community.Id.Value;

    public LocalDate Month => clock.Today(work.Community.Zone).With(DateAdjusters.StartOfMonth);

    /// <summary>Those who wish for something else than usual.</summary>
    public async Task<Dictionary<PersonId, Capacity>> All(CancellationToken stop)
    {
        await using var select = work.Command("select person_id, per_month, paused from matching.capacity where community_id = $1", Here);
        return (await select.List(r => (r.Person(0), new Capacity(r.GetInt16(1), r.GetBoolean(2))), stop)).ToDictionary(
            r => r.Item1,
            r => r.Item2
        );
    }

    public async Task<Capacity> Of(PersonId person, CancellationToken stop)
    {
        await using var select = work.Command(
            "select per_month, paused from matching.capacity where community_id = $1 and person_id = $2",
            Here,
            person.Value
        );
        return (await select.List(r => new Capacity(r.GetInt16(0), r.GetBoolean(1)), stop)).SingleOrDefault() ?? Capacity.Usual;
    }

    public async Task Set(PersonId person, Capacity wish, CancellationToken stop)
    {
        await using var set = work.Command(
            """
            insert into matching.capacity (community_id, person_id, per_month, paused) values ($1, $2, $3, $4)
            on conflict (community_id, person_id) do update set per_month = excluded.per_month, paused = excluded.paused
            """,
            Here,
            person.Value,
            (short)wish.PerMonth,
            wish.Paused
        );
        await set.ExecuteNonQueryAsync(stop);
    }

    /// <summary>How many turns of this month are taken.</summary>
    public async Task<Dictionary<PersonId, int>> Taken(CancellationToken stop)
    {
        await using var select = work.Command(
            "select person_id, count(*)::int from matching.turn where community_id = $1 and month = $2 group by person_id",
            Here,
            Month.ToDateOnly()
        );
        return (await select.List(r => (r.Person(0), r.GetInt32(1)), stop)).ToDictionary(r => r.Item1, r => r.Item2);
    }

    /// <summary>Takes a turn of this month.</summary>
    /// <returns>False when none is left. Two that want the same turn at once: the second waits for the first, and then looks for the next.</returns>
    public async Task<bool> Take(IntroductionId introduction, PersonId person, CancellationToken stop)
    {
        var turns = (await Of(person, stop)).Turns;
        for (var attempt = 0; attempt <= turns; attempt++)
        {
            await using var take = work.Command(
                """
                insert into matching.turn (community_id, person_id, month, turn, per_month, introduction_id)
                select $1, $2, $3, n, $4, $5 from generate_series(1, $4::int) n
                where not exists (select from matching.turn t where t.community_id = $1 and t.person_id = $2 and t.month = $3 and t.turn = n)
                order by n limit 1 on conflict do nothing
                """,
                Here,
                person.Value,
                Month.ToDateOnly(),
                (short)turns,
                introduction.Value
            );
            if (await take.ExecuteNonQueryAsync(stop) == 1)
                return true;
        }

        return false;
    }

    public async Task GiveBack(IntroductionId introduction, CancellationToken stop)
    {
        await using var delete = work.Command(
            "delete from matching.turn where community_id = $1 and introduction_id = $2",
            Here,
            introduction.Value
        );
        await delete.ExecuteNonQueryAsync(stop);
    }
}
