using Npgsql;

namespace Juluo.People;

/// <summary>The roles of a community's own, and who holds which role where.</summary>
public sealed class RoleBook(Work work, Clock clock, Sites sites)
{
    private Guid Here => work.Community.Id.Value;

    /// <param name="ended">Those that have ended, instead of those that give something.</param>
    public async Task<List<CustomRole>> All(CancellationToken stop, bool ended = false)
    {
        await using var select = work.Command(
            """
            select r.id, r.name_zh, r.name_en, r.permissions, (select count(distinct g.person_id)::int from people.role_grant g where g.community_id = $1 and g.role_id = r.id)
            from people.role r where r.community_id = $1 and (r.ended_at is not null) = $2 order by r.name_zh, r.id
            """,
            Here,
            ended
        );
        return await select.List(
            r => new CustomRole(new(r.GetGuid(0)), r.GetString(1), r.GetString(2), r.GetFieldValue<string[]>(3), r.GetInt32(4)),
            stop
        );
    }

    public async Task<CustomRole?> Find(RoleId id, CancellationToken stop, bool ended = false) =>
        (await All(stop, ended)).Find(r => r.Id == id);

    public async Task<Outcome<Done>> Keep(RoleId id, string zh, string en, IReadOnlyList<string> permissions, CancellationToken stop)
    {
        try
        {
            await using var keep = work.Command(
                """
                insert into people.role (community_id, id, name_zh, name_en, permissions) values ($1, $2, $3, $4, $5)
                on conflict (community_id, id) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, permissions = excluded.permissions
                """,
                Here,
                id.Value,
                zh.Trim(),
                en.Trim(),
                permissions.Distinct().Order(StringComparer.Ordinal).ToArray()
            );
            await keep.ExecuteNonQueryAsync(stop);
            return Done.It;
        }
        catch (PostgresException taken) when (taken.ConstraintName == "one_role_of_a_name")
        {
            return new RoleErrors.NameTaken();
        }
    }

    /// <summary>A role that has ended gives nobody anything; brought back, it is held by the same people.</summary>
    public async Task<Outcome<Done>> End(RoleId id, bool ended, CancellationToken stop)
    {
        try
        {
            await using var update = work.Command(
                "update people.role set ended_at = $3 where community_id = $1 and id = $2",
                Here,
                id.Value,
                ended ? clock.Now.ToDateTimeUtc() : null
            );
            return await update.ExecuteNonQueryAsync(stop) == 1 ? Done.It : new NotFound();
        }
        catch (PostgresException taken) when (taken.ConstraintName == "one_role_of_a_name")
        {
            return new RoleErrors.NameTaken();
        }
    }

    public async Task<List<HeldRole>> Of(PersonId person, CancellationToken stop)
    {
        await using var select = work.Command(
            """
            select m.role, null::uuid, null, null, null::uuid, 0 from people.membership m where m.community_id = $1 and m.person_id = $2
            union all
            select g.role, g.role_id, r.name_zh, r.name_en, g.site_id, 1
            from people.role_grant g
            left join people.role r on r.community_id = $1 and r.id = g.role_id
            where g.community_id = $1 and g.person_id = $2 and r.ended_at is null
            order by 6, 1, 3
            """,
            Here,
            person.Value
        );
        var held = await select.List(
            r => new HeldRole(
                r.IsDBNull(0) ? null : RoleWord.Read(r.GetString(0)),
                r.IsDBNull(1) ? null : new RoleId(r.GetGuid(1)),
                r.IsDBNull(2) ? null : r.GetString(2),
                r.IsDBNull(3) ? null : r.GetString(3),
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
                    "insert into people.membership (community_id, person_id, role, since) values ($1, $2, $3, $4) on conflict do nothing",
                    Here,
                    person.Value,
                    RoleWord.Of(builtIn),
                    today
                )
                : work.Command(
                    """
                    insert into people.role_grant (community_id, id, person_id, role, role_id, site_id, since) values ($1, $2, $3, $4, $5, $6, $7)
                    on conflict on constraint held_once do nothing
                    """,
                    Here,
                    Guid.CreateVersion7(clock.Provider.GetUtcNow()),
                    person.Value,
                    role is { } at ? RoleWord.Of(at) : null,
                    own?.Value,
                    site?.Value,
                    today
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
                        "delete from people.membership where community_id = $1 and person_id = $2 and role = $3",
                        Here,
                        person.Value,
                        RoleWord.Of(builtIn)
                    )
                    : work.Command(
                        """
                        delete from people.role_grant where community_id = $1 and person_id = $2
                          and role is not distinct from $3 and role_id is not distinct from $4 and site_id is not distinct from $5
                        """,
                        Here,
                        person.Value,
                        role is { } at ? RoleWord.Of(at) : null,
                        own?.Value,
                        site?.Value
                    );
            return await delete.ExecuteNonQueryAsync(stop) > 0 ? Done.It : new NotFound();
        }
        catch (PostgresException last) when (last.ConstraintName == "an_operator_remains")
        {
            return new MembershipErrors.LastOperator();
        }
    }
}
