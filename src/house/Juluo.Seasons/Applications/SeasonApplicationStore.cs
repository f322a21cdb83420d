namespace Juluo.Seasons;

/// <summary>Stores applications to seasons with their requested times. A person or group has at most one application in a season that is not withdrawn.</summary>
internal sealed class SeasonApplicationStore(UnitOfWork work, Clock clock)
{
    private static readonly Sql Columns = new(
        "id, season_id, number, person_id, kind, group_id, purpose, people, made_at, withdrawn_at, version"
    );

    public async Task<SeasonApplication?> Find(SeasonApplicationId id, CancellationToken stop) =>
        (await List($"id = {id}", stop)).SingleOrDefault();

    /// <summary>Returns the applications to a season in order of arrival, withdrawn ones included.</summary>
    public Task<List<SeasonApplication>> Of(SeasonId season, CancellationToken stop) => List($"season_id = {season}", stop);

    /// <summary>Returns the applications made by a person or for one of these groups, in all seasons, withdrawn ones included.</summary>
    public Task<List<SeasonApplication>> Of(PersonId person, IEnumerable<Guid> groups, CancellationToken stop) =>
        List($"(person_id = {person} or group_id = any ({groups.ToArray()}))", stop);

    /// <returns>Null if the person or group already has an application in the season, which a unique index checks.</returns>
    public async Task<SeasonApplicationId?> Add(
        SeasonId season,
        PersonId person,
        SeasonGroupKind kind,
        Guid? group,
        int? purpose,
        int? people,
        CancellationToken stop
    )
    {
        var id = Id.New<SeasonApplicationId>(clock);
        return
            await work.Do(
                $"""
                insert into seasons.season_application (community_id, id, season_id, number, person_id, kind, group_id, purpose,
                  people, made_at)
                select {work.Community}, {id}, {season}, coalesce(max(number), 0) + 1, {person}, {kind}, {group}, {purpose},
                  {people}, {clock.Now} from seasons.season_application where community_id = {work.Community} and season_id = {season}
                on conflict (community_id, season_id, coalesce(group_id, person_id)) where withdrawn_at is null do nothing
                """,
                stop
            ) == 1
            ? id
            : null;
    }

    public Task Change(SeasonApplicationId id, int? purpose, int? people, CancellationToken stop) =>
        work.Do(
            $"""
            update seasons.season_application set purpose = {purpose}, people = {people}, version = version + 1
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );

    /// <summary>Replaces the requested times. Proposals for the earlier ones are deleted.</summary>
    public async Task SetWishes(SeasonApplicationId id, IReadOnlyList<SeasonWish> wishes, CancellationToken stop)
    {
        await work.Do($"delete from seasons.season_wish where community_id = {work.Community} and application_id = {id}", stop);
        foreach (var (place, wish) in wishes.Index())
        {
            var number = (short)(place + 1);
            await work.Do(
                $"""
                insert into seasons.season_wish (community_id, application_id, number, weekdays, earliest, latest, minutes, resources)
                values ({work.Community}, {id}, {number}, {wish.Weekdays}, {wish.Earliest}, {wish.Latest}, {wish.Minutes},
                  {wish.Resources})
                """,
                stop
            );
        }

        await work.Do(
            $"update seasons.season_application set version = version + 1 where community_id = {work.Community} and id = {id}",
            stop
        );
    }

    /// <summary>Withdraws an application and deletes the proposals for it, or restores it.</summary>
    /// <returns>False if the application cannot be restored, because the person or group has another one in the season.</returns>
    public async Task<bool> Withdraw(SeasonApplicationId id, bool withdrawn, CancellationToken stop)
    {
        await work.Do($"delete from seasons.season_slot where community_id = {work.Community} and application_id = {id}", stop);
        var withdrawnAt = clock.NowIf(withdrawn);
        return await work.Do(
                $"""
                update seasons.season_application a set withdrawn_at = {withdrawnAt}, version = version + 1
                where community_id = {work.Community} and id = {id} and ({withdrawnAt}::timestamptz is not null or not exists (
                  select from seasons.season_application o where o.community_id = {work.Community} and o.season_id = a.season_id
                    and o.id <> a.id and o.withdrawn_at is null
                    and coalesce(o.group_id, o.person_id) = coalesce(a.group_id, a.person_id)))
                """,
                stop
            ) == 1;
    }

    private async Task<List<SeasonApplication>> List(Statement where, CancellationToken stop)
    {
        var all = await work.List(
            $"select {Columns} from seasons.season_application where community_id = {work.Community} and {where} order by season_id, number",
            Read,
            stop
        );
        if (all.Count == 0)
            return all;
        var wishes = (
            await work.List(
                $"""
                select application_id, number, weekdays, earliest, latest, minutes, resources from seasons.season_wish
                where community_id = {work.Community} and application_id = any ({all.Select(a => a.Id)}) order by number
                """,
                r => (Of: r.GetGuid(0), Wish: ReadWish(r)),
                stop
            )
        ).ToLookup(w => w.Of, w => w.Wish);
        return [.. all.Select(a => a with { Wishes = [.. wishes[a.Id.Value]] })];
    }

    private static SeasonApplication Read(DbDataReader r) =>
        new(
            new(r.GetGuid(0)),
            new(r.GetGuid(1)),
            r.GetInt32(2),
            r.Person(3),
            EnumWord.Read<SeasonGroupKind>(r.GetString(4)),
            r.IsDBNull(5) ? null : r.GetGuid(5),
            r.IsDBNull(6) ? null : r.GetInt16(6),
            r.IsDBNull(7) ? null : r.GetInt16(7),
            r.Instant(8),
            r.IsDBNull(9) ? null : r.Instant(9),
            r.GetInt32(10),
            []
        );

    private static SeasonWish ReadWish(DbDataReader r) =>
        new(
            r.GetInt16(1),
            r.GetInt16(2),
            r.GetInt16(3),
            r.GetInt16(4),
            r.GetInt16(5),
            [.. r.GetFieldValue<Guid[]>(6).Select(id => new ResourceId(id))]
        );
}
