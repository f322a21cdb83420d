using Juluo.Kernel;

namespace Juluo.People;

/// <summary>Whom the program writes to, of those who are of the community today.</summary>
internal static class MemberFinding
{
    public static async Task<IReadOnlyList<Recipient>> Recipients(Work work, IReadOnlyCollection<PersonId> people, CancellationToken stop)
    {
        await using var select = work.Command(
            "select id, name, email, language from people.person where community_id = $1 and id = any($2) and here",
            work.Community.Id.Value,
            people.Select(p => p.Value).ToArray()
        );
        return await select.List(
            r => new Recipient(r.Person(0), r.GetString(1), r.IsDBNull(2) ? null : r.GetString(2), r.GetString(3)),
            stop
        );
    }

    /// <summary>Everybody who holds a permission.</summary>
    public static async Task<IReadOnlyList<PersonId>> Permitted(Work work, House house, string permission, CancellationToken stop)
    {
        await using var select = work.Command(
            """
            select distinct p.id from people.person p
            join people.membership m on m.community_id = p.community_id and m.person_id = p.id
            where p.community_id = $1 and p.here and m.role = any($2)
            """,
            work.Community.Id.Value,
            house.Permissions[permission].Select(RoleWord.Of).ToArray()
        );
        return await select.List(r => r.Person(0), stop);
    }
}
