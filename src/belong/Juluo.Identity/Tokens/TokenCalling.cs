using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Identity;

/// <summary>
/// Tells who calls by a token: its person, as they are today, with no more than the token's scopes; or the community itself, which is no person. Whoever brings no
/// token is looked up by their cookie.
/// </summary>
internal static class TokenCalling
{
    public static async Task<Caller> Tell(HttpContext http, Community community, string language, CancellationToken stop)
    {
        var member = http.RequestServices.GetRequiredService<WhoIsMember>();
        if (!BearerToken.IsBrought(http))
            return await member(http, community, language, stop);
        // A cookie that came along is nobody's here.
        http.User = new ClaimsPrincipal(new ClaimsIdentity());
        var unknown = Caller.Visitor(community, language) with { Unknown = true };
        if (BearerToken.Of(http) is not { } brought || brought.Community != community.Id)
            return unknown;
        var services = http.RequestServices;
        var store = new TokenStore(services.GetRequiredService<UnitOfWork>(), services.GetRequiredService<Clock>());
        if (await store.Use(brought.Hash, stop) is not { } found)
            return unknown;
        var (token, account) = found;
        var scopes = token.Scopes.ToHashSet(StringComparer.Ordinal);
        if (token.Person is null)
            return unknown with { Unknown = false, Token = token.Id.Value, Name = token.Name, Scopes = scopes, Permissions = scopes };
        if (account is null)
            return unknown;
        http.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, account.Value.ToString())], "token"));
        var person = await member(http, community, language, stop);
        return person.Person != token.Person
            ? unknown
            : person with
            {
                Account = null, // what opens doors is not for a program
                Token = token.Id.Value,
                Scopes = scopes,
                Permissions = person.Permissions.Intersect(scopes).ToHashSet(StringComparer.Ordinal),
                PermissionsAt = new Dictionary<SiteId, IReadOnlySet<string>>(),
                Roles = new HashSet<Role>(),
            };
    }
}
