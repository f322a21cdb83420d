namespace Juluo.People;

/// <summary>Finds the recipients of notifications among current members.</summary>
internal static class MemberFinding
{
    public static async Task<IReadOnlyList<Recipient>> Recipients(
        UnitOfWork work,
        IReadOnlyCollection<PersonId> people,
        CancellationToken stop
    ) =>
        await work.List<Recipient>(
            $"select id as person, name, email, language from people.person where community_id = {work.Community} and id = any({people}) and here",
            stop
        );

    /// <summary>Returns the people here who have a permission by a role, in the whole community or at the given site.</summary>
    public static async Task<IReadOnlyList<PersonId>> Permitted(
        UnitOfWork work,
        App app,
        string permission,
        SiteId? at,
        CancellationToken stop
    )
    {
        var roles = app.Permissions[permission].Select(RoleWord.Of).ToArray();
        return await work.List<PersonId>(
            $"""
            select p.id from people.person p
            where p.community_id = {work.Community} and p.here and (
              exists (select from people.membership m where m.community_id = {work.Community} and m.person_id = p.id
                and m.role = any({roles}))
              or exists (
                select from people.role_grant g join people.role r on r.community_id = {work.Community} and r.id = g.role_id
                  and r.ended_at is null
                where g.community_id = {work.Community} and g.person_id = p.id and g.site_id is null
                  and {permission} = any(r.permissions))
              or exists (
                select from people.role_grant g left join people.role r on r.community_id = {work.Community} and r.id = g.role_id
                  and r.ended_at is null
                where g.community_id = {work.Community} and g.person_id = p.id and g.site_id = {at}
                  and (g.role = any({roles}) or {permission} = any(r.permissions))))
            """,
            stop
        );
    }
}
