namespace Juluo.Access;

/// <summary>Stores access groups with their doors, plans, roles and people. Every change wakes the gateways when the transaction commits.</summary>
internal sealed class AccessGroupStore(UnitOfWork work, Clock clock)
{
    public async Task<AccessGroup?> Find(AccessGroupId id, CancellationToken stop) => (await All(stop)).FirstOrDefault(g => g.Id == id);

    /// <summary>Returns all groups, retired ones last; a community has only a few.</summary>
    public Task<List<AccessGroup>> All(CancellationToken stop) =>
        work.List<AccessGroup>(
            $"""
            select g.id, g.name_zh, g.name_en, g.weekdays, g.opens, g.closes, g.grace_days, g.retired_at is not null as retired,
              array(select door_id from access.access_group_door x where x.community_id = {work.Community} and x.group_id = g.id
                order by 1) as doors,
              array(select plan_id from access.access_group_plan x where x.community_id = {work.Community} and x.group_id = g.id
                order by 1) as plans,
              array(select role from access.access_group_role x where x.community_id = {work.Community} and x.group_id = g.id
                order by 1) as roles,
              array(select person_id from access.access_group_person x where x.community_id = {work.Community}
                and x.group_id = g.id order by 1) as people
            from access.access_group g where g.community_id = {work.Community} order by g.retired_at is not null, g.name_zh, g.id
            """,
            stop
        );

    public Task<Outcome<AccessGroupId>> Add(AccessGroupDetails details, CancellationToken stop)
    {
        var id = Id.New<AccessGroupId>(clock);
        return Keep(
            id,
            details,
            $"""
            insert into access.access_group (community_id, id, name_zh, name_en, weekdays, opens, closes, grace_days, made_at)
            values ({work.Community}, {id}, {details.Name}, {details.WeekdayBits},
              {details.Opens}, {details.Closes}, {details.GraceDays}, {clock.Now})
            """,
            stop
        );
    }

    public Task<Outcome<AccessGroupId>> Change(AccessGroupId id, AccessGroupDetails details, CancellationToken stop) =>
        Keep(
            id,
            details,
            $"""
            update access.access_group set (name_zh, name_en) = ({details.Name}),
              weekdays = {details.WeekdayBits}, opens = {details.Opens}, closes = {details.Closes},
              grace_days = {details.GraceDays} where community_id = {work.Community} and id = {id}
            """,
            stop
        );

    public async Task<bool> Retire(AccessGroupId id, bool retired, CancellationToken stop)
    {
        var changed = await work.Do(
            $"""
            update access.access_group set retired_at = {clock.NowIf(retired)}
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );
        work.Wake(DoorStore.Call);
        return changed == 1;
    }

    public async Task Name(AccessGroupId id, PersonId person, bool named, CancellationToken stop)
    {
        if (named)
            await work.Do(
                $"""
                insert into access.access_group_person (community_id, group_id, person_id)
                values ({work.Community}, {id}, {person}) on conflict do nothing
                """,
                stop
            );
        else
            await work.Do(
                $"delete from access.access_group_person where community_id = {work.Community} and group_id = {id} and person_id = {person}",
                stop
            );
        work.Wake(DoorStore.Call);
    }

    private async Task<Outcome<AccessGroupId>> Keep(AccessGroupId id, AccessGroupDetails details, Statement sql, CancellationToken stop)
    {
        try
        {
            await work.Do(sql, stop);
            await Set("door", "door_id", id, (details.Doors ?? []).Select(d => d.Value).Distinct().ToArray(), stop);
            await Set("plan", "plan_id", id, (details.Plans ?? []).Select(p => p.Value).Distinct().ToArray(), stop);
            await Set("role", "role", id, (details.Roles ?? []).Distinct().Select(r => r.ToString()).ToArray(), stop);
            work.Wake(DoorStore.Call);
            return id;
        }
        catch (PostgresException unknown) when (unknown.SqlState == PostgresErrorCodes.ForeignKeyViolation)
        {
            return new NotOffered(unknown.TableName == "access_group_plan" ? "plans" : "doors");
        }
    }

    private Task Set<T>(string of, string column, AccessGroupId id, T[] values, CancellationToken stop)
    {
        var (kind, key) = (new Sql(of), new Sql(column));
        return work.Do(
            $"""
            with gone as (delete from access.access_group_{kind} where community_id = {work.Community} and group_id = {id}
              and {key} <> all ({values}))
            insert into access.access_group_{kind} (community_id, group_id, {key}) select {work.Community}, {id}, v
              from unnest({values}) v on conflict do nothing
            """,
            stop
        );
    }
}
