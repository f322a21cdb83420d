using System.Security.Claims;
using Juluo.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.People;

/// <summary>
/// Tells who calls: the account of the cookie, as a person of this community today, with the roles of this moment. Looked up at every
/// request, so that a membership that ended or a role that was taken away is gone at the next click.
/// </summary>
internal static class MemberCalling
{
    public sealed record Member(PersonId Id, string Name, string Language, PersonState State, IReadOnlySet<Role> Roles);

    public static async Task<Caller> Tell(HttpContext http, Community community, string language, CancellationToken stop)
    {
        var services = http.RequestServices;
        if (!Guid.TryParse(http.User.FindFirstValue(ClaimTypes.NameIdentifier), out var account))
            return Caller.Visitor(community, language);
        if (await Find(services.GetRequiredService<Work>(), account, stop) is not { } member)
            return Caller.Visitor(community, language) with { Account = account };
        // What somebody chose on this device wins over what they told us once.
        var spoken = http.Request.Cookies.ContainsKey(Languages.Cookie) ? language : member.Language;
        return new(community, member.Id, member.Name, member.Roles, Allowed(services.GetRequiredService<House>(), member), spoken)
        {
            Account = account,
        };
    }

    /// <summary>Whoever pauses keeps what rooms declare for a pause; alumni keep their own pages, which need no permission.</summary>
    public static IReadOnlySet<string> Allowed(House house, Member member) =>
        member.State switch
        {
            PersonState.Alumni => new HashSet<string>(StringComparer.Ordinal),
            PersonState.Paused => house.Allowed(member.Roles).Where(house.WhenPaused.Contains).ToHashSet(StringComparer.Ordinal),
            _ => house.Allowed(member.Roles),
        };

    /// <summary>The person that an account is in the community of this work, alumni too; or null.</summary>
    public static async Task<Member?> Find(Work work, Guid account, CancellationToken stop)
    {
        await using var select = work.Command(
            """
            select p.id, p.name, p.language, p.state, array(select m.role from people.membership m where m.community_id = p.community_id and m.person_id = p.id)
            from people.person p where p.community_id = $1 and p.account_id = $2
            """,
            work.Community.Id.Value,
            account
        );
        var found = await select.List(
            r => new Member(
                r.Person(0),
                r.GetString(1),
                r.GetString(2),
                Enum.Parse<PersonState>(r.GetString(3), ignoreCase: true),
                r.GetFieldValue<string[]>(4).Select(RoleWord.Read).ToHashSet()
            ),
            stop
        );
        return found.SingleOrDefault();
    }
}
