using System.Security.Claims;

namespace Juluo.Identity;

/// <summary>
/// Resolves the caller of a token: its person with current permissions, limited to the token's scopes; or the community itself, without a person. A caller without a
/// token is resolved by their cookie.
/// </summary>
internal static class TokenCalling
{
    public static async Task<Caller> Tell(HttpContext http, Community community, string language, CancellationToken stop)
    {
        var services = http.RequestServices;
        if (!BearerToken.IsBrought(http))
            return await services.GetRequiredService<WhoIsMember>()(http, community, language, stop);
        // Ignore any cookie sent along.
        http.User = new ClaimsPrincipal(new ClaimsIdentity());
        var unknown = Caller.Visitor(community, language) with { Unknown = true };
        if (BearerToken.Of(http) is not { } brought || brought.Community != community.Id)
            return unknown;
        var work = services.GetRequiredService<UnitOfWork>();
        if (await new TokenStore(work, services.GetRequiredService<Clock>()).Use(brought.Hash, stop) is not { } token)
            return unknown;
        var scopes = token.Scopes.ToHashSet(StringComparer.Ordinal);
        if (token.Person is not { } owner)
            return unknown with { Unknown = false, Token = token.Id.Value, Name = token.Name, Scopes = scopes, Permissions = scopes };
        if (await services.GetRequiredService<WhoIsPerson>()(http, community, owner, language, stop) is not { Account: { } account } person)
            return unknown;
        http.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, account.ToString())], "token"));
        return person with
        {
            Account = null, // account operations aren't open to API clients
            Token = token.Id.Value,
            Scopes = scopes,
            Permissions = person.Permissions.Intersect(scopes).ToHashSet(StringComparer.Ordinal),
            PermissionsAt = new Dictionary<SiteId, IReadOnlySet<string>>(),
            Roles = new HashSet<Role>(),
        };
    }
}
