namespace Juluo.Matching;

/// <summary>Stores the number of introductions that people want per month, and the turns used. A person without a row has <see cref="Capacity.Usual"/>.</summary>
internal sealed class CapacityStore(UnitOfWork work, Clock clock)
{
    public LocalDate Month => clock.Today(work.Community.Zone).With(DateAdjusters.StartOfMonth);

    /// <summary>Returns the wishes of people who changed them; everyone else has <see cref="Capacity.Usual"/>.</summary>
    public async Task<Dictionary<PersonId, Capacity>> All(CancellationToken stop) =>
        (
            await work.List(
                $"select person_id, per_month, paused, elsewhere from matching.capacity where community_id = {work.Community}",
                r => (r.Person(0), new Capacity(r.GetInt16(1), r.GetBoolean(2), r.GetBoolean(3))),
                stop
            )
        ).ToDictionary(r => r.Item1, r => r.Item2);

    public async Task<Capacity> Of(PersonId person, CancellationToken stop) =>
        await work.Find(
            $"select per_month, paused, elsewhere from matching.capacity where community_id = {work.Community} and person_id = {person}",
            r => new Capacity(r.GetInt16(0), r.GetBoolean(1), r.GetBoolean(2)),
            stop
        ) ?? Capacity.Usual;

    public Task Set(PersonId person, Capacity wish, CancellationToken stop) =>
        work.Do(
            $"""
            insert into matching.capacity (community_id, person_id, per_month, paused, elsewhere) values ({work.Community}, {person},
              {wish.PerMonth}, {wish.Paused}, {wish.Elsewhere})
            on conflict (community_id, person_id) do update set per_month = excluded.per_month, paused = excluded.paused,
              elsewhere = excluded.elsewhere
            """,
            stop
        );

    /// <summary>Returns the number of turns used this month, by person; people who used none are missing.</summary>
    public async Task<Dictionary<PersonId, int>> Taken(CancellationToken stop) =>
        (
            await work.List<(PersonId, int)>(
                $"select person_id, count(*)::int from matching.turn where community_id = {work.Community} and month = {Month} group by person_id",
                stop
            )
        ).ToDictionary(r => r.Item1, r => r.Item2);

    /// <summary>Uses one of the person's turns this month.</summary>
    /// <returns>False if none is left. If two introductions claim the same turn at once, the second waits for the first and then tries the next turn.</returns>
    public async Task<bool> Take(IntroductionId introduction, PersonId person, CancellationToken stop)
    {
        var turns = (await Of(person, stop)).Turns;
        for (var attempt = 0; attempt <= turns; attempt++)
        {
            var most = (short)turns;
            if (
                await work.Do(
                    $"""
                    insert into matching.turn (community_id, person_id, month, turn, per_month, introduction_id)
                    select {work.Community}, {person}, {Month}, n, {most}, {introduction} from generate_series(1, {most}::int) n
                    where not exists (select from matching.turn t where t.community_id = {work.Community}
                      and t.person_id = {person} and t.month = {Month} and t.turn = n)
                    order by n limit 1 on conflict do nothing
                    """,
                    stop
                ) == 1
            )
                return true;
        }

        return false;
    }

    public Task GiveBack(IntroductionId introduction, CancellationToken stop) =>
        work.Do($"delete from matching.turn where community_id = {work.Community} and introduction_id = {introduction}", stop);
}
