using NodaTime;

namespace Juluo.People;

/// <summary>Who asked to be erased, and is not yet.</summary>
internal sealed class ErasureBook(Work work, Clock clock)
{
    public sealed record Waiting(PersonId Person, string Name, ErasureRequest Request);

    /// <returns>False when they have asked before.</returns>
    public async Task<bool> Ask(PersonId person, CancellationToken stop)
    {
        var now = clock.Now;
        await using var insert = work.Command(
            "insert into people.erasure (community_id, person_id, asked_at, planned_at, due_at) values ($1, $2, $3, $4, $5) on conflict do nothing",
            work.Community.Id.Value,
            person.Value,
            now.ToDateTimeUtc(),
            (now + ErasureRequest.Wait).ToDateTimeUtc(),
            (now + ErasureRequest.Term).ToDateTimeUtc()
        );
        return await insert.ExecuteNonQueryAsync(stop) == 1;
    }

    /// <returns>False when there was nothing to take back.</returns>
    public async Task<bool> TakeBack(PersonId person, CancellationToken stop)
    {
        await using var delete = work.Command(
            "delete from people.erasure where community_id = $1 and person_id = $2",
            work.Community.Id.Value,
            person.Value
        );
        return await delete.ExecuteNonQueryAsync(stop) == 1;
    }

    public async Task<ErasureRequest?> Of(PersonId person, CancellationToken stop) =>
        (await Select("and e.person_id = $2", person.Value, stop)).FirstOrDefault()?.Request;

    /// <summary>All, the most urgent first.</summary>
    public Task<List<Waiting>> All(CancellationToken stop) => Select("", null, stop);

    public Task<List<Waiting>> Planned(CancellationToken stop) => Select("and e.planned_at <= $2", clock.Now.ToDateTimeUtc(), stop);

    public async Task Hinder(PersonId person, string hindrance, CancellationToken stop)
    {
        await using var update = work.Command(
            "update people.erasure set hindrance = $3 where community_id = $1 and person_id = $2",
            work.Community.Id.Value,
            person.Value,
            hindrance
        );
        await update.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Whether a community would be left without an operator.</summary>
    public async Task<bool> IsLastOperator(PersonId person, CancellationToken stop)
    {
        await using var select = work.Command(
            """
            select people.is_operator($1, $2) and people.is_here($1, $2) and not exists (
              select from people.membership m join people.person p on p.community_id = m.community_id and p.id = m.person_id
              where m.community_id = $1 and m.role = 'operator' and p.here and p.id <> $2)
            """,
            work.Community.Id.Value,
            person.Value
        );
        return (bool)(await select.ExecuteScalarAsync(stop))!;
    }

    private async Task<List<Waiting>> Select(string which, object? with, CancellationToken stop)
    {
        await using var select = with is null
            ? work.Command(Query(which), work.Community.Id.Value)
            : work.Command(Query(which), work.Community.Id.Value, with);
        return await select.List(
            r => new Waiting(
                r.Person(0),
                r.GetString(1),
                new(r.Instant(2), r.Instant(3), r.Instant(4), r.IsDBNull(5) ? null : r.GetString(5))
            ),
            stop
        );
    }

    private static string Query(string which) =>
        $"""
            select e.person_id, p.name, e.asked_at, e.planned_at, e.due_at, e.hindrance
            from people.erasure e join people.person p on p.community_id = e.community_id and p.id = e.person_id
            where e.community_id = $1 {which} order by e.due_at
            """;
}
