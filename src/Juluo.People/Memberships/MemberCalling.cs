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
    public static async Task<Caller> Tell(HttpContext http, Community community, string language, CancellationToken stop)
    {
        if (!Guid.TryParse(http.User.FindFirstValue(ClaimTypes.NameIdentifier), out var account))
            return Caller.Visitor(community, language);
        await using var select = http.RequestServices.GetRequiredService<Work>().Command(
            """
            select p.id, p.name, p.language, array(select m.role from people.membership m where m.community_id = p.community_id and m.person_id = p.id)
            from people.person p where p.community_id = $1 and p.account_id = $2 and p.state = 'active'
            """,
            community.Id.Value, account
        );
        await using var rows = await select.ExecuteReaderAsync(stop);
        if (!await rows.ReadAsync(stop))
            return Caller.Visitor(community, language);
        var roles = rows.GetFieldValue<string[]>(3).Select(RoleWord.Read).ToHashSet();
        // What somebody chose on this device wins over what they told us once.
        var spoken = http.Request.Cookies.ContainsKey(Languages.Cookie) ? language : rows.GetString(2);
        var house = http.RequestServices.GetRequiredService<House>();
        return new(community, rows.Person(0), rows.GetString(1), roles, house.Allowed(roles), spoken);
    }
}
