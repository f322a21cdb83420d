namespace Juluo.People;

/// <summary>
/// Stores custom roles, and the roles that people hold in the community or at a site. A removed role grants nothing, but its holders stay stored, so that it can be restored. A
/// database constraint keeps the last operator.
/// </summary>
internal sealed class RoleStore(UnitOfWork work, Clock clock, Sites sites)
{
    /// <param name="ended">True for roles that were removed, false for roles in effect.</param>
    public Task<List<CustomRole>> All(CancellationToken stop, bool ended = false) =>
        work.List<CustomRole>(
            $"""
            select r.id, r.name_zh, r.name_en, r.permissions, (select count(distinct g.person_id)::int from people.role_grant g
              where g.community_id = {work.Community} and g.role_id = r.id) as holders
            from people.role r where r.community_id = {work.Community} and (r.ended_at is not null) = {ended} order by r.name_zh, r.id
            """,
            stop
        );

    public async Task<CustomRole?> Find(RoleId id, CancellationToken stop, bool ended = false) =>
        (await All(stop, ended)).Find(r => r.Id == id);

    public async Task<Outcome<Done>> Keep(RoleId id, LocalizedText name, IReadOnlyList<string> permissions, CancellationToken stop)
    {
        try
        {
            var distinct = permissions.Distinct().Order(StringComparer.Ordinal).ToArray();
            await work.Do(
                $"""
                insert into people.role (community_id, id, name_zh, name_en, permissions) values ({work.Community}, {id},
                  {name}, {distinct})
                on conflict (community_id, id) do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
                  permissions = excluded.permissions
                """,
                stop
            );
            return Done.It;
        }
        catch (PostgresException taken) when (taken.ConstraintName == "one_role_of_a_name")
        {
            return new RoleErrors.NameTaken();
        }
    }

    /// <summary>Removes or restores a role. A restored one is held by the same people as before. Fails with <see cref="RoleErrors.NameTaken"/> if another role has taken its name.</summary>
    public async Task<Outcome<Done>> End(RoleId id, bool ended, CancellationToken stop)
    {
        try
        {
            return
                await work.Do(
                    $"update people.role set ended_at = {clock.NowIf(ended)} where community_id = {work.Community} and id = {id}",
                    stop
                ) == 1
                ? Done.It
                : new NotFound();
        }
        catch (PostgresException taken) when (taken.ConstraintName == "one_role_of_a_name")
        {
            return new RoleErrors.NameTaken();
        }
    }

    public async Task<List<HeldRole>> Of(PersonId person, CancellationToken stop)
    {
        var held = await work.List(
            $"""
            select m.role, null::uuid, null, null, null::uuid, 0 from people.membership m where m.community_id = {work.Community}
              and m.person_id = {person}
            union all
            select g.role, g.role_id, r.name_zh, r.name_en, g.site_id, 1
            from people.role_grant g
            left join people.role r on r.community_id = {work.Community} and r.id = g.role_id
            where g.community_id = {work.Community} and g.person_id = {person} and r.ended_at is null
            order by 6, 1, 3
            """,
            // Mapped by hand: the last column is only for sorting.
            r => new HeldRole(
                r.IsDBNull(0) ? null : RoleWord.Read(r.GetString(0)),
                r.IsDBNull(1) ? null : new RoleId(r.GetGuid(1)),
                r.Localized(2),
                r.IsDBNull(4) ? null : new SiteId(r.GetGuid(4)),
                null
            ),
            stop
        );
        if (held.All(h => h.SiteId is null))
            return held;
        var places = (await sites.All(stop)).ToDictionary(s => s.Id);
        return [.. held.Select(h => h with { Site = h.SiteId is { } at ? places[at] : null })];
    }

    public async Task<Outcome<Done>> Give(PersonId person, Role? role, RoleId? own, SiteId? site, CancellationToken stop)
    {
        var today = clock.Today(work.Community.Zone).ToDateOnly();
        await using var insert =
            role is { } builtIn && site is null
                ? work.Command(
                    $"""
                    insert into people.membership (community_id, person_id, role, since)
                    values ({work.Community}, {person}, {RoleWord.Of(builtIn)}, {today}) on conflict do nothing
                    """
                )
                : work.Command(
                    $"""
                    insert into people.role_grant (community_id, id, person_id, role, role_id, site_id, since)
                      values ({work.Community}, {clock.NewKey()}, {person},
                      {(role is { } at ? RoleWord.Of(at) : null)}, {own}, {site}, {today})
                    on conflict on constraint held_once do nothing
                    """
                );
        return await insert.ExecuteNonQueryAsync(stop) == 1 ? Done.It : new RoleErrors.HeldAlready();
    }

    public async Task<Outcome<Done>> Take(PersonId person, Role? role, RoleId? own, SiteId? site, CancellationToken stop)
    {
        try
        {
            await using var delete =
                role is { } builtIn && site is null
                    ? work.Command(
                        $"delete from people.membership where community_id = {work.Community} and person_id = {person} and role = {RoleWord.Of(builtIn)}"
                    )
                    : work.Command(
                        $"""
                        delete from people.role_grant where community_id = {work.Community} and person_id = {person}
                          and role is not distinct from {(role is { } at ? RoleWord.Of(at) : null)} and role_id is not distinct
                            from {own} and site_id is not distinct from {site}
                        """
                    );
            return await delete.ExecuteNonQueryAsync(stop) > 0 ? Done.It : new NotFound();
        }
        catch (PostgresException last) when (last.ConstraintName == "an_operator_remains")
        {
            return new MembershipErrors.LastOperator();
        }
    }
}
